"""Reads the environment once and, where something is missing or wrong, says what, why and what to set."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from config.env_reader import Profile, Reader
from config.env_sign_in import SignIn, read_sign_in

DATABASE_SCHEMES = ("sqlite", "postgres", "postgresql")
BROKER_SCHEMES = ("filesystem", "redis", "rediss", "amqp", "amqps", "memory")
EMAIL_SCHEMES = ("console", "smtp", "smtps")
EMBEDDED_HOSTS = ("localhost", "127.0.0.1", "[::1]")
SHORTEST_SECRET = 50
SHORTEST_SECRET_ALPHABET = 10


@dataclass(frozen=True)
class Environment:
    """Everything the settings take from outside."""

    profile: Profile
    data_dir: Path
    secret_key: str
    allowed_hosts: tuple[str, ...]
    database_url: str
    broker_url: str
    email_url: str
    sign_in: SignIn

    @property
    def in_production(self) -> bool:
        return self.profile == "production"


def read_environment(given: Mapping[str, str], *, base_dir: Path) -> Environment:
    """Raises ImproperlyConfigured with every problem and its remedy."""
    named = given.get("APP_PROFILE", "").strip() or "embedded"
    if named not in ("embedded", "production"):
        raise ImproperlyConfigured(
            f"APP_PROFILE の値「{named}」は使えません。embedded(既定)または production を設定してください。"
        )
    profile: Profile = "production" if named == "production" else "embedded"
    reader = Reader(given, profile, [])
    data_dir = _data_dir(reader, base_dir)
    environment = Environment(
        profile=profile,
        data_dir=data_dir,
        secret_key=_secret_key(reader, data_dir),
        allowed_hosts=_allowed_hosts(reader),
        database_url=_database_url(reader, data_dir),
        broker_url=_broker_url(reader),
        email_url=_email_url(reader),
        sign_in=read_sign_in(reader),
    )
    if reader.problems:
        lines = "\n".join(f"- {problem}" for problem in reader.problems)
        raise ImproperlyConfigured(f"環境変数を確認してください (check the environment):\n{lines}")
    return environment


def _data_dir(reader: Reader, base_dir: Path) -> Path:
    example = "/srv/sonota-hyoka"
    text = reader.value(
        "DATA_DIR",
        embedded=lambda: str(base_dir / "var"),
        why="添付ファイルなどのデータを置くフォルダが必要です。",
        example=example,
    )
    path = (base_dir / text).resolve()
    if not text:
        return path
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reader.problems.append(
            f"DATA_DIR のフォルダ {path} を作れません({error.strerror})。"
            f"書き込めるフォルダを設定してください。設定例: DATA_DIR={example}"
        )
        return path
    if not os.access(path, os.W_OK | os.X_OK):
        reader.problems.append(
            f"DATA_DIR のフォルダ {path} に書き込めません。このプロセスの利用者に書き込みを許可してください。"
        )
    return path


def _secret_key(reader: Reader, data_dir: Path) -> str:
    example = "(50文字以上の無作為な文字列。例えば python3 -c 'import secrets; print(secrets.token_urlsafe(64))' の出力)"
    key = reader.value(
        "SECRET_KEY",
        embedded=lambda: _kept_secret_key(data_dir),
        why="ログイン状態などの署名に使う秘密の値が必要です。",
        example=example,
    )
    too_weak = len(key) < SHORTEST_SECRET or len(set(key)) < SHORTEST_SECRET_ALPHABET
    if key and too_weak and reader.profile == "production":
        reader.problems.append(
            f"SECRET_KEY が短いか単純すぎて推測されるおそれがあります。設定例: SECRET_KEY={example}"
        )
    return key


def _kept_secret_key(data_dir: Path) -> str:
    """The embedded profile makes its own key on the first start; only the owner may read it."""
    path = data_dir / "secret_key"
    unfinished = data_dir / f"secret_key.{os.getpid()}"
    if not path.exists() and data_dir.is_dir():
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            os.link(unfinished, path)
        except FileExistsError:
            pass  # another process of the same start was quicker; its key counts
        finally:
            unfinished.unlink()
    return path.read_text(encoding="ascii").strip() if path.exists() else ""


def _allowed_hosts(reader: Reader) -> tuple[str, ...]:
    example = "hyoka.example.jp"
    text = reader.value(
        "ALLOWED_HOSTS",
        embedded=lambda: ",".join(EMBEDDED_HOSTS),
        why="利用者がブラウザに入力するホスト名(複数ならコンマ区切り)が必要です。",
        example=example,
    )
    hosts = tuple(host.strip() for host in text.split(",") if host.strip())
    if "*" in hosts and reader.profile == "production":
        reader.problems.append(
            "ALLOWED_HOSTS に「*」は使えません。偽のホスト名を受け付けてしまいます。"
            f"実際のホスト名を並べてください。設定例: ALLOWED_HOSTS={example}"
        )
    return hosts


def _database_url(reader: Reader, data_dir: Path) -> str:
    example = "postgresql://hyoka:PASSWORD@db.example.jp:5432/hyoka"
    url = reader.value(
        "DATABASE_URL",
        embedded=lambda: f"sqlite:///{data_dir / 'database.sqlite3'}",
        why="データベースの接続先が必要です。",
        example=example,
    )
    reader.scheme("DATABASE_URL", url, DATABASE_SCHEMES, example=example)
    return url


def _broker_url(reader: Reader) -> str:
    example = "redis://redis.example.jp:6379/0"
    url = reader.value(
        "BROKER_URL",
        embedded=lambda: "filesystem://localhost",
        why="帳票作成などをワーカーに知らせる仲介サーバの接続先が必要です。",
        example=example,
    )
    reader.scheme("BROKER_URL", url, BROKER_SCHEMES, example=example)
    return url


def _email_url(reader: Reader) -> str:
    example = "smtp://USER:PASSWORD@mail.example.jp:587/?tls=1"
    url = reader.value(
        "EMAIL_URL",
        embedded=lambda: "console://",
        why="お知らせメールの送信先サーバが必要です(送らない場合は console://)。",
        example=example,
    )
    reader.scheme("EMAIL_URL", url, EMAIL_SCHEMES, example=example)
    return url
