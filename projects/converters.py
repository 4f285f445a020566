"""Parts of addresses: what cannot name anything is no address of ours, so it is answered 404 without a query."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class Sha256Converter(StringConverter):
    """The hash of a stored file."""

    regex = "[0-9a-f]{64}"


class SectionKeyConverter(StringConverter):
    """The key of a section: components/c1/benefits/transport."""

    regex = "[a-z0-9_/]{1,160}"


register_converter(Sha256Converter, "sha256")
register_converter(SectionKeyConverter, "section_key")
