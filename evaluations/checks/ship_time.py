"""K76x: mooring time (B6)."""

from collections.abc import Iterator

from evaluations.benefits.ship_time import mooring_hours
from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.checks.shares import Cover, counted_twice, covers, left_out, not_in_tons
from projects.document import Place, Problem
from projects.document.methods import ShipTime
from projects.notation import group_digits
from projects.units import Quantity

HOURS_A_YEAR = 365 * 24


def _covers(case: Case) -> Iterator[Cover]:
    for key, given in answers_to(ShipTime, case):
        yield from covers(case, given.moorings, Place(key, field="ship_time.moorings"))


@rule("K761", "係留する船舶の貨物の割合", source="B6、D3", stops=True)
def ships_bring_the_same_cargo(case: Case) -> Iterator[Problem]:
    remedy = (
        "船舶を加えるか、割合を直してください。比べる相手のない貨物は、どちらの場合の行も除いてください。"
    )
    return left_out(_covers(case), remedy)


@rule("K762", "二度係留する貨物", source="B6", severity=Severity.WARNING)
def cargo_is_moored_twice(case: Case) -> Iterator[Problem]:
    return counted_twice(_covers(case), "二次輸送の船舶などで同じ貨物が二度係留する")


@rule("K763", "係留時の費用はトンの貨物", source="B6、6.3(1)", stops=True)
def moored_cargo_is_counted_in_tons(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(ShipTime, case):
        yield from not_in_tons(case, key, given.moorings, "係留時間")


@rule("K764", "1年を超える係留時間", source="B6", severity=Severity.WARNING)
def ships_are_moored_within_the_year(case: Case) -> Iterator[Problem]:
    volumes = {group.id: group.volume for group in case.document.demand.groups}
    for key, given in answers_to(ShipTime, case):
        for row in given.moorings:
            volume = volumes.get(row.group or "")
            if None in (volume, row.tons_per_call, row.tons_per_hour):
                continue
            hours = float(mooring_hours(row, Quantity(float(volume or 0), "トン/年")).value)
            if hours > HOURS_A_YEAR:
                yield at(
                    key,
                    f"「{row.name or ''}」の目標年の係留時間は{group_digits(round(hours))}時間で、1つの係留施設で使える"
                    f"{group_digits(HOURS_A_YEAR)}時間を超えます。荷役能力と荷役のほかの係留時間を確かめてください。",
                    row=row.id,
                    field="tons_per_hour",
                )
