"""Looking into the objects of a PDF that nobody should trust: what is of another kind is empty."""

from __future__ import annotations

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject


def entry(node: DictionaryObject, key: str) -> object:
    """Return the entry ``key`` itself, also where the file has it elsewhere; None for none."""
    return node[key] if key in node else None  # noqa: SIM401 - get() hands out bare references


def child(node: DictionaryObject, key: str) -> DictionaryObject:
    """Return the dictionary at ``key``; an empty one for anything else."""
    found = entry(node, key)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def stored(node: DictionaryObject, key: str) -> list[PdfObject]:
    """Return the members of the array at ``key`` as they are stored, references among them."""
    found = entry(node, key)
    return list(found) if isinstance(found, ArrayObject) else []


def members(node: DictionaryObject, key: str) -> list[object]:
    """Return the members of the array at ``key``; none for anything else."""
    return [one.get_object() for one in stored(node, key)]


def dictionaries(node: DictionaryObject, key: str) -> list[DictionaryObject]:
    """Return those members of the array at ``key`` that are dictionaries."""
    return [one for one in members(node, key) if isinstance(one, DictionaryObject)]


def number_of(thing: PdfObject) -> tuple[int, int] | None:
    """Return number and generation of a reference; None for anything else."""
    return (thing.idnum, thing.generation) if isinstance(thing, IndirectObject) else None
