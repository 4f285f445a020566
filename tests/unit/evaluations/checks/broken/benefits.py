"""Cases that break a rule of benefits, effects and the alternatives (K6xx)."""

from tests.unit.evaluations.checks.broken_case import Broken, add, answer, at, drop, row
from tests.unit.evaluations.sound_case import EFFECTS, TRANSPORT, Change, Draft


def stream(name: str, year: int, amounts: dict[str, str]) -> Change:
    """Yearly yen instead of routes."""
    lines = [{"id": "a", "name": "例", "tax": "exempt", "basis": "例"}]
    rows = [{"id": name, "year": year, "amounts": amounts}]
    return answer(TRANSPORT, method="annual_stream", annual_stream={"lines": lines, "years": rows})


def cheaper_alternative(draft: Draft) -> None:
    """w1 costs 9,224 円 a ton and 76,750 円 a box (see the worked case); w2 takes all for nothing."""
    for group, basis in (("export", "per_ton"), ("import", "per_box")):
        route = {"id": f"w2_{group}", "case": "w2", "group": group, "name": "他港", "share": "100"}
        draft.add(TRANSPORT, "route_cost.routes", **route, uses_facility=False)
        leg = {"id": f"leg_{group}", "route": route["id"], "mode": "truck", "stretch": "例", "basis": basis}
        leg |= {"rate": "0", "tax": "exempt", "rate_source": "例", "hours": "0"}
        draft.add(TRANSPORT, "route_cost.legs", **leg)


BROKEN: list[Broken] = [
    Broken("K601", at(TRANSPORT, field="method"), answer(TRANSPORT, method=None)),
    Broken("K602", at(TRANSPORT, "late", "year"), stream("late", 2066, {"a": "1"})),
    Broken("K603", at(TRANSPORT, field="method"), row(EFFECTS, "effects", "transport_cost", applies=False)),
    Broken("K604", at(EFFECTS, "taxes", "applies"), drop(EFFECTS, "effects", "taxes")),
    Broken("K604", at(EFFECTS, "magic"), add(EFFECTS, "effects", id="magic", applies=True, reason="例")),
    Broken("K605", at("without_cases", field="chosen"), answer("without_cases", chosen=None)),
    Broken(
        "K606",
        at("without_cases", field="cases"),
        drop("without_cases", "cases", "w2"),
    ),
    Broken("K607", at(TRANSPORT, "a", "name"), stream("empty", 2030, {})),
    Broken("K608", at(TRANSPORT, "early", "year"), stream("early", 2027, {"a": "1"})),
    Broken("K609", at("without_cases", field="dearer_reason"), cheaper_alternative),
]
