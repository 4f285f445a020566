"""The first administrator of an installation, who registers everybody else in the browser."""

import os
import sys
from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from projects.access.refusals import Refused
from projects.access.roles import OrganisationKind, Role
from projects.models import Organisation
from projects.services.registry import organisation_create, person_create

PASSWORD = "ADMINISTRATOR_PASSWORD"  # noqa: S105 - the name of a variable


class Command(BaseCommand):
    help = (
        "システム管理者を登録します。パスワードは引数では受け取りません。"
        f"環境変数{PASSWORD}、標準入力の1行目、端末での問合せの順に読みます。"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", help="ユーザー名")
        parser.add_argument("display_name", help="氏名")
        parser.add_argument("--organisation", required=True, help="所属する組織の識別名")
        parser.add_argument(
            "--organisation-name", default="", help="その組織が未登録のときに、本省の組織として登録する名称"
        )
        parser.add_argument("--email", default="", help="メールアドレス")

    def handle(self, *args: Any, **options: Any) -> None:
        password = _password()
        try:
            with transaction.atomic():
                person = person_create(
                    by=None,
                    username=options["username"],
                    display_name=options["display_name"],
                    organisation=_organisation(options["organisation"], options["organisation_name"]),
                    role=Role.ADMIN,
                    password=password,
                    email=options["email"],
                )
        except Refused as refusal:
            raise CommandError(refusal.sentence) from None
        self.stdout.write(f"システム管理者 {person.display_name}({person.username})を登録しました。")


def _organisation(slug: str, name: str) -> Organisation:
    """The one of this slug; with a name it is registered where it is missing, as a house of the ministry."""
    found = Organisation.objects.filter(slug=slug).first()
    if found is not None:
        return found
    if not name:
        raise Refused(
            f"組織「{slug}」は登録されていません。--organisation-name に名称を指定すると、本省の組織として登録します。"
        )
    return organisation_create(by=None, slug=slug, name=name, kind=OrganisationKind.HEADQUARTERS)


def _password() -> str:
    if PASSWORD in os.environ:
        return os.environ[PASSWORD]
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass("パスワード: ")
    if getpass("パスワード(確認): ") != password:
        raise CommandError("2回のパスワードが一致しません。もう一度実行してください。")
    return password
