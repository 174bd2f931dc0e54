"""What the validator of the Open XML SDK's rules says of a Word file."""

from pathlib import Path

from openxml_audit import OpenXmlValidator


def audited(file: Path) -> list[str]:
    """Return its findings.

    Each file gets a validator of its own: one remembers what parts hold by where a package lies in
    memory, and so now and then takes the parts of one file for those of the next.
    """
    return [str(error) for error in OpenXmlValidator().validate(file).errors]
