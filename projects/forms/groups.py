"""A group of fields under a heading."""

from typing import Any

from crispy_forms.layout import LayoutObject
from crispy_forms.utils import TEMPLATE_PACK
from django.template import Context
from django.template.loader import render_to_string


class Group(LayoutObject):  # type: ignore[misc]
    """Drawn by `dads/layout/group.html`; a group of a measurement method is hidden while another is chosen."""

    template = "dads/layout/group.html"

    def __init__(self, heading: str, introduction: str, fields: list[str], *, method: str = "") -> None:
        self.heading, self.introduction, self.method = heading, introduction, method
        self.fields = fields

    def render(self, form: Any, context: Context, template_pack: str = TEMPLATE_PACK, **kwargs: Any) -> str:
        form.rendered_fields.update(self.fields)
        entries = [form[name] for name in self.fields]
        only = entries[0] if len(entries) == 1 and entries[0].is_table else None
        return render_to_string(
            self.template,
            {
                "group": self,
                "entries": entries,
                "only": only,
                "hidden": bool(self.method) and form.typed.get("method") != self.method,
            },
        )
