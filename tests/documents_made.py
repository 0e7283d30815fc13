"""Documents made by hand, or by another library than the one that reads them."""

from __future__ import annotations

import io
import struct
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def make_zip(files: dict[str, str | bytes], *, first: str | None = None) -> bytes:
    """An archive; `first` is the mimetype that stands first and is not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo("mimetype"), first)
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def make_docx(body: str) -> bytes:
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>'
    header = f"<w:hdr {W}><w:p><w:r><w:t>HEADER</w:t></w:r></w:p></w:hdr>"
    return make_zip({"[Content_Types].xml": "<Types/>", "word/document.xml": document, "word/header1.xml": header})


def make_odt(body: str, manifest: str = "<manifest/>") -> bytes:
    content = (
        '<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    files: dict[str, str | bytes] = {"content.xml": content, "META-INF/manifest.xml": manifest}
    return make_zip(files, first="application/vnd.oasis.opendocument.text")


def make_epub(chapters: dict[str, str], spine: list[str], encryption: str | None = None) -> bytes:
    items = "".join(f'<item id="{name}" href="text/{name}%20x.xhtml"/>' for name in chapters)
    refs = "".join(f'<itemref idref="{name}"/>' for name in spine)
    files: dict[str, str | bytes] = {
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": f'<package><manifest><item id="toc" href="toc.xhtml" properties="nav"/>{items}</manifest>'
        f'<spine><itemref idref="toc"/>{refs}</spine></package>',
        "OPS/toc.xhtml": "<html><body><p>Contents</p></body></html>",
    }
    files |= {f"OPS/text/{name} x.xhtml": page for name, page in chapters.items()}
    if encryption:
        files["META-INF/encryption.xml"] = encryption
    return make_zip(files, first="application/epub+zip")


def make_pdf(pages: list[list[str]], *, encrypt: str = "", kids: int | None = None) -> bytes:
    """A page for each list of lines, in Helvetica, one below the other."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    numbers = []
    for lines in pages:
        shown = " ".join(f"({line.translate(_ESCAPES)}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 11 Tf 72 760 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        numbers.append(len(objects))
    references = " ".join(f"{number} 0 R" for number in numbers * (kids or 1))
    objects[1] = f"<< /Type /Pages /Kids [{references}] /Count {len(numbers) * (kids or 1)} >>"
    out = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = len(out)
    entries = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{entries}trailer\n"
    out += f"<< /Size {len(objects) + 1} /Root 1 0 R {encrypt} >>\nstartxref\n{table}\n%%EOF\n"
    return out.encode("latin-1")


_ESCAPES = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})

ENCRYPTED = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> "
    f"/ID [<{'43' * 16}> <{'43' * 16}>]"
)


def make_paragraphs(*paragraphs: str) -> str:
    """Those of a DOCX."""
    return "".join(f"<w:p><w:r><w:t>{escape(paragraph)}</w:t></w:r></w:p>" for paragraph in paragraphs)


_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def make_msg(body: str) -> bytes:
    """A mail of Outlook: a compound file of one stream of properties and one of text, both of whole sectors and over
    the 4096 bytes below which they would go into a file of small ones."""
    text = body.encode("utf-16-le")
    properties = bytes(32) + struct.pack("<HHIII", 0x001F, 0x1000, 6, len(text) + 2, 0)
    streams = {"__substg1.0_1000001F": text, "__properties_version1.0": properties}
    sectors: list[bytes] = []
    chains: list[int] = []
    entries = [_make_entry("Root Entry", 5, _END, 0, child=1)]
    for number, (name, data) in enumerate(sorted(streams.items()), 1):
        size = max(len(data), 4096)
        padded = data.ljust(size, b"\0" if "prop" in name else b" \0"[:1]) if "prop" in name else _pad_text(data, size)
        count = -(-len(padded) // _SECTOR)
        start = len(sectors)
        sectors += [padded[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(padded), _SECTOR)]
        chains += [*range(start + 1, start + count), _END]
        right = number + 1 if number < len(streams) else _FREE
        entries.append(_make_entry(name, 2, start, len(padded), right=right))
    directory = b"".join(entries).ljust(_SECTOR, b"\0")
    chains += [_END, _TABLE]
    sectors += [directory, b""]
    sectors[-1] = struct.pack(f"<{len(chains)}I", *chains).ljust(_SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, len(sectors) - 2, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<I", len(sectors) - 1) + b"\xff" * 432
    return header + b"".join(sectors)


def _pad_text(data: bytes, size: int) -> bytes:
    return data + " ".encode("utf-16-le") * ((size - len(data)) // 2)


def _make_entry(name: str, kind: int, start: int, size: int, child: int = _FREE, right: int = _FREE) -> bytes:
    encoded = name.encode("utf-16-le")
    entry = encoded.ljust(64, b"\0") + struct.pack("<HBBIII", len(encoded) + 2, kind, 1, _FREE, right, child)
    return entry + bytes(36) + struct.pack("<IQ", start, size)
