"""Posted texts under the names of their controls."""

from django.utils.datastructures import MultiValueDict

from projects.document import section_model
from projects.forms.typed import accept

SHA256 = "a" * 64


def test_an_empty_file_control_does_not_take_away_the_file_kept_before() -> None:
    """Browsers post a file control without a file as an empty text under its name."""
    picture = accept(MultiValueDict({"location_map": [SHA256, ""]}), section_model("narrative"))
    assert picture.get("location_map") == SHA256
    posted = MultiValueDict({"rows:evidence": ["e1"], "evidence.e1.file": [SHA256, ""]})
    assert accept(posted, section_model("demand")).get("evidence.e1.file") == SHA256
