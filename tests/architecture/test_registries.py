"""What must exist together exists together: methods in document and measure, rules and their numbers."""

import re
from pathlib import Path

import evaluations.benefits
import evaluations.checks
import projects.document.methods
import projects.forms.methods
from evaluations.checks import RULES
from evaluations.checks.documentation import CHAPTERS
from projects.document.methods import METHODS, method_title
from projects.document.sections.hazard import WITH_HAZARD
from projects.manuals import editions, load_edition


def modules(package: object) -> set[str]:
    folder = Path(str(getattr(package, "__file__", ""))).parent
    return {path.stem for path in folder.glob("*.py")} - {"__init__"}


def test_a_method_lies_in_modules_of_its_own_name() -> None:
    assert set(METHODS) == modules(projects.document.methods)
    assert set(METHODS) == modules(evaluations.benefits) - {"context", "overflow", "probe"}
    assert modules(projects.forms.methods) <= set(METHODS)


def test_the_methods_that_weigh_with_a_probability_are_methods() -> None:
    assert set(METHODS) >= WITH_HAZARD


def test_every_method_has_a_title_of_its_own() -> None:
    titles = [method_title(method) for method in METHODS]

    assert len(set(titles)) == len(titles)


def test_every_method_is_offered_by_a_type_of_an_edition() -> None:
    offered = {
        method
        for key in editions()
        for kind in load_edition(key).types.values()
        for item in kind.benefits
        for method in item.methods
    }

    assert offered == set(METHODS)


def test_every_rule_has_a_number_a_title_and_a_source() -> None:
    for code, rule in RULES.items():
        assert re.fullmatch(r"K[0-9]{3}", code)
        assert rule.code == code
        assert rule.title
        assert rule.source
        assert code[:2] in CHAPTERS


def test_titles_of_rules_are_distinct() -> None:
    titles = [rule.title for rule in RULES.values()]

    assert len(set(titles)) == len(titles)


def test_every_chapter_of_rules_is_in_the_catalogue() -> None:
    chapters = modules(evaluations.checks) - {"case", "rule", "years", "shares", "documentation"}

    assert {rule.look.__module__.rsplit(".", 1)[1] for rule in RULES.values()} == chapters
