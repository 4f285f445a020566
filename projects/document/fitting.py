"""Whether a document fits the edition of the manual it names."""

from projects.document.document import Document
from projects.document.errors import DocumentError
from projects.document.keys import section_titles
from projects.document.places import Place, Problem
from projects.manuals import Edition, editions, load_edition


def edition_of(document: Document) -> Edition:
    """The edition that a document read from outside names.

    Raises: DocumentError when there is no such edition, or it knows no such type or section.
    """
    if document.edition not in editions():
        sentence = (
            f"マニュアルの版「{document.edition}」はありません。使える版は{'、'.join(editions())}です。"
        )
        raise DocumentError([Problem(Place("document", "", "edition"), sentence)])
    edition = load_edition(document.edition)
    problems = [
        Problem(
            Place("document", component.id, "type"), f"「{component.type}」という種類はこの版にありません。"
        )
        for component in document.components
        if component.type not in edition.types
    ]
    if problems:
        raise DocumentError(problems)
    titles = section_titles([(one.id, one.type) for one in document.components], edition)
    strange = sorted(set(document.sections) - {title.key for title in titles})
    if strange:
        sentence = "このプロジェクトの種類にはない節です。節の名前を確かめるか、取り除いてください。"
        raise DocumentError([Problem(Place(key), sentence) for key in strange])
    return edition
