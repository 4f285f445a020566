"""A clerk at work: every section of a type 3 case entered with the keyboard, each page checked once it is filled."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from evaluations.sample.location_map import draw_location_map
from evaluations.sample.people import DEMO_PASSWORD
from tests.browser.conftest import CheckPage, Shoot
from tests.browser.keyboard import Keyboard, sign_in
from tests.browser.type3_case import COST_YEARS, ROUTES, by_hand

TITLE = "清水港 例示地区 小口貨物積替円滑化支援施設(鍵盤だけで作る例・架空)"
SOURCE = "架空(例示)"
EFFECTS = 9


class Clerk:
    """What the clerk does, page by page; every page is checked and photographed once it is filled."""

    def __init__(self, page: Page, check_page: CheckPage, shoot: Shoot, folder: Path) -> None:
        self.page, self.check_page, self.shoot, self.folder = page, check_page, shoot, folder
        page.goto("/")
        self.seen("01_sign_in")
        self.hands: Keyboard = sign_in(page, "clerk", DEMO_PASSWORD)
        self.seen("02_home")

    def begins_a_project(self) -> None:
        hands = self.hands
        hands.follow("新しい事業を始める", heading="新しい事業を始める")
        hands.select("港湾と地区", "清水港 例示地区(架空)")
        hands.go_to(self.page.get_by_role("checkbox", name="小口貨物積替円滑化支援施設"))
        self.page.keyboard.press("Space")
        hands.write("事業名", TITLE)
        self.seen("03_new_project")
        hands.push("事業を作成する")
        hands.arrive(TITLE)
        self.seen("04_task_list_empty")

    def enters_overview_schedule_and_facilities(self) -> None:
        hands = self.hands
        hands.follow("事業の概要", heading="事業の概要")
        hands.select("係留施設との同時期一体整備", "いいえ")
        hands.write("担当課", "例示課(架空)")
        hands.write("担当課長名", "架空 四郎")
        self.next("05_overview", "事業期間と計算期間")

        hands.write("評価を実施する年度", "R8")
        hands.write("事業採択年度", "令和9")
        hands.write("完了年度", "２０２８")
        expect(self.page.get_by_text("令和10年度(2028年度)")).to_be_visible()
        self.next("06_schedule", "施設")

        facilities = hands.table("施設の一覧")
        facilities.append(
            {
                "施設名": "貨物積替上屋",
                "数量": "４，０００",
                "単位": "㎡",
                "耐用年数の区分": "上屋(38年)",
                "再投資": "耐用年数ごとに同額",
            }
        )
        facilities.append(
            {
                "施設名": "ヤード舗装",
                "数量": "1.2万",
                "単位": "㎡",
                "耐用年数の区分": "ヤード(15年)",
                "再投資": "耐用年数ごとに同額",
            }
        )
        hands.select("中心的施設", "貨物積替上屋")
        self.next("07_facilities", "費用")

    def enters_costs(self) -> None:
        hands, basis = self.hands, {"算定の根拠": f"概略設計による。金額は{SOURCE}。"}
        lines = hands.table("年度ごとに記入する費用の項目")
        lines.append({"名称": "上屋", "費目": "工事費", "消費税": "税込", "施設": "貨物積替上屋", **basis})
        lines.append({"名称": "舗装", "費目": "工事費", "消費税": "税抜", "施設": "ヤード舗装", **basis})
        lines.append({"名称": "用地", "費目": "用地費", "消費税": "非課税", **basis})
        years = hands.table("年度ごとの費用")
        years.add()
        hands.paste(years.cell(0, "年度"), COST_YEARS)
        expect(years.rows).to_have_count(2)
        expect(years.region).to_contain_text("令和10年度(2028年度)")
        expect(years.region).to_contain_text("5億5,000万円")
        operation = hands.table("毎年度同額の管理運営費")
        operation.append({"名称": "補修", "費目": "維持費", "年額": "11,000", "消費税": "税込", **basis})
        hands.choose(
            self.page.get_by_role("combobox", name=re.compile(r"^金額の単位\s*\(年度ごとの費用\)")), "億円"
        )
        expect(years.cell(0, "上屋")).to_have_value("5.5")
        operation.append({"名称": "委託", "費目": "運営費", "年額": "0.04億円", "消費税": "税抜", **basis})
        self.next("08_costs", "需要")

    def enters_demand_and_cases(self) -> None:
        hands = self.hands
        hands.write("目標年", "R12")
        hands.table("貨物のまとまりの一覧").append(
            {
                "貨物のまとまり": "輸出 食品・部品",
                "区分": "輸出",
                "生産地・仕出地": "静岡県中部の工場",
                "消費地・仕向地": "東アジア",
                "単位": "フレートトン",
                "目標年の貨物量": "１０万",
                "データの年度": "令和6年度",
                "出典": SOURCE,
            }
        )
        hands.table("目標年までの割合").append({"年度": "2029", "目標年に対する割合": "50％"})
        survey = self.folder / "聞き取りの集計(架空).csv"
        survey.write_text("荷主,トン\n例示食品(架空),100000\n", encoding="utf-8")
        evidence = hands.table("根拠資料")
        evidence.add()
        hands.attach(evidence.region.locator("input[type=file]"), survey)
        expect(evidence.region.get_by_role("link", name=re.compile("聞き取りの集計"))).to_be_visible()
        self.next("09_demand", "事業を実施しない場合")

        cases = hands.table("想定した案")
        cases.append({"案の名称": "別地区と他港", "内容": "6割は別地区の施設、4割は他港の施設で積み替える。"})
        cases.append({"案の名称": "他港だけ", "内容": "全て他港の施設で積み替える。"})
        hands.select("採用する案", "別地区と他港")
        hands.write("検討経過", "同じ貨物について2案の輸送コストを比べた。別地区と他港の案が低い(架空)。")
        hands.write("決定根拠", "輸送コストが最も低く、荷主が現に用いている案を採用する(架空)。")
        self.next("10_without_cases", "効果の項目")

    def answers_the_effects(self) -> None:
        applies = self.page.get_by_role("combobox", name=re.compile("^該当"))
        reason = self.page.get_by_role("textbox", name=re.compile("^該当・非該当の理由"))
        expect(applies).to_have_count(EFFECTS)
        for number in range(EFFECTS):
            self.hands.choose(applies.nth(number), "はい" if number == 0 else "いいえ")
            self.hands.fill(
                reason.nth(number), "横持ちが減るため。" if number == 0 else "例示のため取り上げない。"
            )
        self.next("11_effects", "便益: 輸送便益")

    def measures_the_benefit(self) -> None:
        """B/C appears with the last leg and follows the typing of a rate, before anything is saved."""
        hands = self.hands
        hands.select("計測の方法", "輸送経路別の輸送コスト")
        routes, legs = hands.table("輸送経路"), hands.table("輸送経路の区間")
        for name, case, share, uses, _ in ROUTES:
            routes.append(
                {
                    "経路の名称": name,
                    "場合": case,
                    "貨物のまとまり": "輸出 食品・部品",
                    "経路の割合": share,
                    "本施設を利用": uses,
                }
            )
        panel = self.page.get_by_role("complementary", name="計算の結果")
        for number, (name, case, _, _, block) in enumerate(ROUTES):
            expect(panel).to_contain_text("まだ計算できません")
            hands.push(f"この経路に区間を追加({name}【{case}】)")
            expect(legs.rows).to_have_count(2 * number + 1)
            hands.paste(legs.cell(2 * number, "区間・作業"), block)
            expect(legs.rows).to_have_count(2 * number + 2)
        expect(_figure(panel, "B/C")).to_have_text(by_hand(16_500).ratio)
        hands.fill(legs.cell(3, "単価"), "２２，０００")
        expect(_figure(panel, "B/C")).to_have_text(by_hand(22_000).ratio)
        expect(_figure(panel, "B-C")).to_have_text(by_hand(22_000).difference_oku)
        self.next("12_transport", "便益: 道路の混雑緩和")

    def describes(self) -> None:
        hands = self.hands
        self.next("13_congestion", "排出ガス")
        hands.write("CO₂の削減量", "１２０")
        hands.write("NOxの削減量", "△0.02")
        hands.write("算定の方法", "走行距離の増減に1km当たりの排出量を乗じた(架空)。")
        hands.write("排出係数の出典", SOURCE)
        self.next("14_emissions", "記述事項")
        for name in (
            "解決すべき課題・背景",
            "課題に関する固有の事情",
            "達成すべき目標",
            "事業の効果",
            "効果に関する固有の事情",
            "地域経済への効果",
        ):
            hands.write(name, f"{name}を、例示地区(架空)について記入した文章。")
        picture = self.folder / "概要図(架空).png"
        picture.write_bytes(draw_location_map())
        hands.attach(self.page.locator("input[type=file][accept^='image']"), picture)
        expect(self.page.get_by_role("link", name=re.compile("概要図"))).to_be_visible()
        self.seen("15_narrative")
        with self.page.expect_navigation():
            hands.push("保存する")

    def back_to_the_project(self) -> None:
        self.hands.follow(TITLE, heading=TITLE, landmark="nav[aria-label=現在の位置]")

    def next(self, name: str, heading: str) -> None:
        self.seen(name)
        self.hands.push("保存して次の節へ")
        self.hands.arrive(heading)

    def seen(self, name: str) -> None:
        self.check_page(self.page)
        self.shoot(self.page, name)


def _figure(panel: Locator, name: str) -> Locator:
    """The value beside the name of a figure."""
    return panel.locator(".result-panel__figure", has_text=name).locator(".result-panel__value")
