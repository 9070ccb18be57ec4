"""Each event says whose verb it is; the events there are were written before that was kept."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_events")]

    operations = [
        migrations.AddField("event", "room", models.CharField(default="", max_length=40)),
    ]
