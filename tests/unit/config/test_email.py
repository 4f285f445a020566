"""EMAIL_URL is read into the settings of Django."""

from config.email import EmailServer, read_email_url

SMTP = "django.core.mail.backends.smtp.EmailBackend"


def test_a_mail_server_with_starttls_and_an_escaped_password() -> None:
    assert read_email_url("smtp://user:p%40ss@mail.example.jp:587/?tls=1") == EmailServer(
        backend=SMTP, host="mail.example.jp", port=587, user="user", password="p@ss", starttls=True
    )


def test_a_mail_server_with_tls_from_the_start_uses_its_own_port() -> None:
    assert read_email_url("smtps://mail.example.jp") == EmailServer(
        backend=SMTP, host="mail.example.jp", port=465, ssl=True
    )
