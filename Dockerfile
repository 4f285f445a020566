# The image of an office installation: the same set-up as script/server, run as a user without rights.
FROM debian:bookworm-slim
WORKDIR /app
COPY script/bootstrap script/bootstrap
COPY requirements.txt requirements-node.txt package.json package-lock.json ./
RUN apt-get update -q \
    && apt-get install -q -y --no-install-recommends python3 python3-venv ca-certificates postgresql-client \
    && script/bootstrap server \
    && rm -rf .node /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /data app
COPY . .
# Static files do not depend on the installation: the embedded profile is enough to collect them.
RUN DATA_DIR=/tmp/build .venv/bin/python manage.py collectstatic --noinput && rm -rf /tmp/build
USER app
ENV APP_PROFILE=production DATA_DIR=/data HOST=0.0.0.0 PORT=8000 PYTHONUNBUFFERED=1
VOLUME /data
EXPOSE 8000
CMD [".venv/bin/gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
