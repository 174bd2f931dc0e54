"""What the validator of the Open XML SDK's rules says of a Word file."""

from functools import cache
from pathlib import Path

from openxml_audit import OpenXmlValidator
from openxml_audit.context import ValidationContext
from openxml_audit.errors import ValidationError
from openxml_audit.parts import OpenXmlPart
from openxml_audit.schema.validator import SchemaValidator


def audited(file: Path) -> list[str]:
    """Return its findings.

    Each file gets a validator of its own: one remembers what parts hold by where a package lies in
    memory, and so now and then takes the parts of one file for those of the next.
    """
    validator = OpenXmlValidator(schema_validation=False)
    validator._schema_validator = _PartsOnce()  # pyright: ignore[reportPrivateUsage] -- the only way in
    return [str(error) for error in validator.validate(file).errors]


class _PartsOnce(SchemaValidator):
    """Holds parts against the schema, which knows nothing of the rest of the file.

    Most files have the same styles, numbering and theme: what was found good, is good.
    """

    def validate_part(self, part: OpenXmlPart, context: ValidationContext) -> list[ValidationError]:
        held, before = part.raw_content, len(context.errors)
        if held not in _found_good():
            super().validate_part(part, context)
            if held is not None and len(context.errors) == before and not context.should_stop:
                _found_good().add(held)
        return context.errors


@cache
def _found_good() -> set[bytes]:
    """The parts that were found good so far."""
    return set()
