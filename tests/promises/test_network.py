"""No test reaches another machine."""

import socket

import pytest


def test_a_test_that_asks_for_another_machine_is_refused():
    with (
        socket.socket() as asking,
        pytest.raises(pytest.fail.Exception, match=r"192\.0\.2\.1 on the network"),
    ):
        asking.connect(("192.0.2.1", 80))


def test_not_even_a_name_is_looked_up():
    with pytest.raises(pytest.fail.Exception, match=r"example\.com on the network"):
        socket.create_connection(("example.com", 80))


def test_this_machine_answers():
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()

        socket.create_connection(address).close()


def test_a_unix_socket_answers(tmp_path):
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as asking:
        server.bind(str(tmp_path / "s"))
        server.listen()

        assert asking.connect_ex(str(tmp_path / "s")) == 0
