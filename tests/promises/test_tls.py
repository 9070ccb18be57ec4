"""Behind a proxy that speaks TLS one can log in, and what keeps one in is sent nowhere else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOG_IN = """
from pejl.config.site import ready
ready()
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

call_command("migrate", verbosity=0)
if not User.objects.exists():
    User.objects.create_user("anna", password="a-long-one")
through = {"Host": "testserver", "X-Forwarded-Proto": "https"}
browser = Client(enforce_csrf_checks=True, headers=through)
browser.get("/log-paa/")
token = browser.cookies["csrftoken"].value
origin = {"Origin": "https://testserver", "X-CSRFToken": token}
said = {"username": "anna", "password": "a-long-one"}
answer = browser.post("/log-paa/", said, headers=origin)
print(answer.status_code, browser.cookies.get("sessionid", {}).get("secure"))
"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that is made by the first who logs in, and is there for the second."""
    return tmp_path_factory.mktemp("installation")


@pytest.mark.parametrize(("tls", "said"), [("yes", "302 True"), ("no", "403 None")])
def test_a_form_sent_over_tls_is_taken_where_the_proxy_is_trusted(installation: Path, tls, said):
    told = {**os.environ, "PEJL_HOME": str(installation), "PEJL_TLS": tls, "PEJL_DATABASE": ""}

    run = [sys.executable, "-c", LOG_IN]
    answer = subprocess.run(run, env=told, check=True, capture_output=True, text=True).stdout

    assert answer.splitlines()[-1] == said
