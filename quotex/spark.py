"""`quotex.spark`: what users import of the room `frames` for Spark."""

try:
    from quotex.frames.spark import ColumnError, Options, entities, quotes
except ImportError as error:
    raise ImportError("Spark needs an extra: pip install 'quotex[spark]'") from error

__all__ = ["ColumnError", "Options", "entities", "quotes"]
