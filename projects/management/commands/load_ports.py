"""Take the list of ports (docs/ports.md) into the registry."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from projects.access.refusals import Refused
from projects.models import Port
from projects.port_master import PortMasterError, load_port_master
from projects.services.port_master import ports_are_loaded, ports_load


class Command(BaseCommand):
    help = "港湾の一覧を登録します。何度実行しても同じ結果になり、登録済みの港湾は削除しません。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="この一覧を登録したことがあるときは、何もしません。"
        )

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        try:
            master = load_port_master()
            if once and ports_are_loaded(master):
                return
            done = ports_load(by=None, master=master)
        except (PortMasterError, Refused) as error:
            raise CommandError(str(error)) from error
        self._tell("追加", done.added)
        self._tell("港格の変更", done.reclassified)
        self._tell("港湾管理者の登録", done.assigned)
        waiting = Port.objects.filter(authority=None).count()
        self.stdout.write(
            f"港湾管理者が未登録の港湾: {waiting}港(組織を登録してからもう一度実行すると、一覧にあるものは結び付きます)"
        )

    def _tell(self, what: str, names: tuple[str, ...]) -> None:
        listed = f"({'、'.join(names)})" if 0 < len(names) <= 10 else ""
        self.stdout.write(f"{what}: {len(names)}港{listed}")
