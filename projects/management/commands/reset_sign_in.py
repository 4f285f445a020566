"""Help somebody who lost the phone or whose account at the provider was made anew."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from projects.models import Person
from projects.services.sign_in import sign_in_reset


class Command(BaseCommand):
    help = "利用者の二段階認証と外部の認証基盤との結び付けを消します。本人であることを確かめてから実行してください。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", help="ユーザー名")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        person = Person.objects.filter(username=username).first()
        if person is None:
            raise CommandError(
                f"ユーザー名「{username}」の利用者は登録されていません。ユーザー名を確かめてください。"
            )
        sign_in_reset(by=None, person=person)
        self.stdout.write(f"{person.display_name}({username})のログインの設定を消しました。")
