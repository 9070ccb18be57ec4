"""The file that came in is called so; a receipt is of goods."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("invoices", "0001_receipts_invoices_matches")]

    operations = [
        migrations.RenameModel("Receipt", "ReceivedFile"),
        migrations.RenameField("invoice", "receipt", "received_file"),
        migrations.RenameField("finding", "receipt", "received_file"),
        migrations.RenameIndex(
            "receivedfile", "received_file_by_outcome", old_name="receipt_by_outcome"
        ),
    ]
