"""Completion in bash that offers commands and files together, as zsh and fish do by themselves.

click's own script for bash forgets all other answers where a file may stand, and the first word of quotex may be a
command or a file. Loaded only while a shell asks.
"""

from __future__ import annotations

from click.shell_completion import BashComplete, add_completion_class

SCRIPT = """\
%(complete_func)s() {
    local IFS=$'\\n' type value word=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while IFS=',' read -r type value; do
        case $type in
            plain) COMPREPLY+=("$value") ;;
            file) compopt -o filenames; COMPREPLY+=($(compgen -f -- "$word")) ;;
            dir) compopt -o filenames; COMPREPLY+=($(compgen -d -- "$word")) ;;
        esac
    done < <(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete "$1")
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class BashWithFiles(BashComplete):
    source_template = SCRIPT


def prepare() -> None:
    add_completion_class(BashWithFiles)
