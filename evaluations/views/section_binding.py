"""From a request to the form of a section: posted texts, uploaded files and chosen units."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from evaluations.selectors.section_entry import SectionEntry, scene_of
from projects.access.refusals import Refused
from projects.document import section_model
from projects.forms.section_form import SectionForm
from projects.forms.typed import Typed, accept, file_names, typed_of, units_wanted
from projects.media import JPEG, PNG, media_type_of
from projects.models import Person, Project
from projects.services.files import file_store

UNITS = "units"
PICTURES = ("location_map",)


@dataclass(frozen=True)
class Uploads:
    """Control name -> hash of the file that was kept, or the sentence why it was not."""

    kept: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def stored_form(request: HttpRequest, project: Project, entry: SectionEntry) -> SectionForm:
    """The section as it is stored."""
    scene = scene_of(project, entry, units_of(request, entry.key))
    typed = typed_of(scene, entry.section, entry.unread)
    form = SectionForm(scene, typed, stored=entry.section, doubted=frozenset(entry.unread))
    form.is_valid()
    return form


def posted_texts(request: HttpRequest, key: str) -> Typed:
    """What was typed. Raises BadRequest."""
    return accept(request.POST, section_model(key))


def typed_form(
    request: HttpRequest,
    project: Project,
    entry: SectionEntry,
    typed: Typed,
    refused: Mapping[str, str] | None = None,
) -> SectionForm:
    """The section as it was typed."""
    scene = scene_of(project, entry, units_of(request, entry.key))
    form = SectionForm(scene, typed, stored=entry.section, refused=refused)
    form.is_valid()
    return form


def attach_uploads(request: HttpRequest, person: Person, project: Project, key: str, typed: Typed) -> Uploads:
    """Keep the files that came with the form and let their fields name them."""
    uploads = Uploads()
    for name in file_names(section_model(key), typed):
        upload = request.FILES.get(name)
        if not isinstance(upload, UploadedFile):
            continue
        try:
            uploads.kept[name] = typed[name] = _kept(person, project, name, upload)
        except Refused as refusal:
            uploads.refused[name] = refusal.sentence
    return uploads


def _kept(person: Person, project: Project, name: str, upload: "UploadedFile[bytes]") -> str:
    content, title = upload.read(), upload.name or "file"
    if name in PICTURES and media_type_of(content, title) not in (PNG, JPEG):
        raise Refused(f"「{title}」は画像ではありません。概要図には、PNGまたはJPEGの画像を添付してください。")
    return file_store(person=person, project=project, name=title, content=content).sha256


def units_of(request: HttpRequest, key: str) -> dict[str, str]:
    """The display units this person chose in this section."""
    kept, prefix = request.session.get(UNITS, {}), f"{key}:"
    return {name.removeprefix(prefix): unit for name, unit in kept.items() if name.startswith(prefix)}


def units_keep(request: HttpRequest, form: SectionForm) -> None:
    """Remember the display units; the document knows yen only."""
    wanted = {path: unit for path, unit in units_wanted(form.typed).items() if path in form.fields}
    chosen = {f"{form.scene.key}:{path}": unit for path, unit in wanted.items()}
    kept = request.session.get(UNITS, {})
    if any(kept.get(name) != unit for name, unit in chosen.items()):
        request.session[UNITS] = kept | chosen
