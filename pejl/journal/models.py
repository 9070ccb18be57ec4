"""What happened, in words, in an order nobody can change."""

from django.db import models


class Event(models.Model):
    """One thing somebody did.

    Events point at things by name, not by key, so nothing is kept from being
    deleted, and the journal can be read on its own. `digest` covers the event and
    the digest before it: alter, remove or insert one, and every later digest is wrong.
    """

    # What happened
    at = models.DateTimeField()
    by = models.CharField(max_length=150)  # the user name, or what ran: "kommandolinjen"
    room = models.CharField(max_length=40, default="")  # whose verb it is; "" before that was kept
    verb = models.CharField(max_length=40)  # receive, import, merge, claim …
    about = models.CharField(max_length=200)  # the thing by name: "faktura 4711 fra 12345674"
    sentence = models.TextField()

    # The chain
    previous = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.sentence
