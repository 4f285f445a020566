"""A type 3 case as a clerk has it on paper, and what a pocket calculator makes of it. Everything is fictitious.

Evaluation 2026 (t = 0), adoption 2027, completion 2028, opening 2029, life of the shed 38 years: last year 2066
(t = 40). The yard (15 years) is bought again in 2044 (t = 18) and 2059 (t = 33).
"""

from dataclasses import dataclass

OKU = 10**8
TONS = 100_000
FIRST_SERVICE, TARGET, LAST = 3, 4, 40  # t of 2029, 2030 and 2066

COST_YEARS = "R9\t550,000\t\t1億円\r\n令和10年度\t５５０，０００\t200000\t\r\n"


@dataclass(frozen=True)
class Yen:
    """Present values of benefit and cost, and the ratio between them, as the sheet prints them."""

    benefit: float
    cost: float

    @property
    def ratio(self) -> str:
        return f"{self.benefit / self.cost:.1f}"

    @property
    def benefit_oku(self) -> str:
        return f"{self.benefit / OKU:.1f}"

    @property
    def cost_oku(self) -> str:
        return f"{self.cost / OKU:.1f}"

    @property
    def difference_oku(self) -> str:
        return f"{(self.benefit - self.cost) / OKU:.1f}"


def by_hand(other_district_haul: int) -> Yen:
    """`other_district_haul` is the rate (税込, 円/台) of the haul that the project makes needless."""
    with_project = 33_000 / 1.1 / 10 + 1.5 * 100 + 1_100 / 1.1  # truck, its time, handling: 4,150 円/t
    other_district = 33_000 / 1.1 / 10 + 1.5 * 100 + other_district_haul / 1.1 / 20 * 2 + 1 * 100
    other_port = 66_000 / 1.1 / 10 + 5 * 100 + 1_100 / 1.1
    saved_per_ton = 0.6 * other_district + 0.4 * other_port - with_project
    factor = [1.04**-t for t in range(LAST + 1)]
    service = sum(factor[FIRST_SERVICE:])
    benefit = TONS * saved_per_ton * (0.5 * factor[FIRST_SERVICE] + sum(factor[TARGET:]))
    works = (500e6 + 100e6) * factor[1] + (500e6 + 200e6) * factor[2]
    operation = (10e6 + 4e6) * service
    renewal = 200e6 * (factor[18] + factor[33])
    return Yen(benefit, works + operation + renewal)


def legs(*rows: tuple[str, str, str, str, str, str, str, str]) -> str:
    """Legs as cells of a spreadsheet: stretch, mode, basis, rate, load, trips, hours, time value.

    The empty cells are the distance and the unit value of the registry.
    """
    source = "架空(例示)"
    return "".join(
        "\t".join((stretch, mode, "", basis, "", rate, "税込", source, load, trips, hours, value, source))
        + "\r\n"
        for stretch, mode, basis, rate, load, trips, hours, value in rows
    )


TRUCK = ("工場から積替施設まで", "トラック", "円/台", "33,000", "10", "1", "1.5", "100")
HANDLING = ("積替え", "荷役", "円/トン", "1,100", "", "", "0", "")
HAUL = ("積替施設から岸壁まで", "トレーラー", "円/台", "１６，５００", "20", "2", "1", "100")
FAR_TRUCK = ("工場から他港まで", "トラック", "円/台", "66,000", "10", "1", "5", "100")
ROUTES = (
    ("本施設", "実施する場合", "100", "はい", legs(TRUCK, HANDLING)),
    ("別地区の施設", "実施しない場合: 別地区と他港", "60", "いいえ", legs(TRUCK, HAUL)),
    ("他港の施設", "実施しない場合: 別地区と他港", "４０", "いいえ", legs(FAR_TRUCK, HANDLING)),
)
