"""Check every audit chain, or the one named."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from projects.audit import verify
from projects.models import AuditChain, AuditEvent


class Command(BaseCommand):
    help = "監査記録のつながりを確かめます。CHAIN は事業のIDまたは system です(省略するとすべて)。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("chain", nargs="?")

    def handle(self, *args: Any, chain: str | None, **options: Any) -> None:
        known = set(AuditChain.objects.values_list("name", flat=True))
        known |= set(AuditEvent.objects.values_list("chain", flat=True).distinct())
        if chain is not None and chain not in known:
            raise CommandError(f"記録「{chain}」はありません。事業のIDか system を指定してください。")
        names = [chain] if chain else sorted(known)
        broken = [link for name in names if (link := verify(name))]
        for link in broken:
            self.stderr.write(f"{link.chain} #{link.sequence}: {link.reason}")
        if broken:
            raise CommandError("書き換えられた記録があります。バックアップと照合してください。")
        self.stdout.write(f"{len(names)}件の記録はすべて書き込まれたままです。")
