"""Who may make, write and read, and what is refused with a reason."""

from io import BytesIO

import pytest
from django.urls import reverse

from pejl.parties.models import Unit
from pejl.reports.actions import make
from pejl.reports.components.paper import paper
from pejl.reports.models import Report, Words


@pytest.fixture
def report(round_) -> Report:
    return make(year=2025, by="ida")


@pytest.fixture
def consultant(client, person):
    client.force_login(person("consultant"))
    return client


def post(client, report, code="BAL-QUALITY", **said):
    """The words of a place sent in."""
    asked = {"da": "", "en": "", "seen_da": 0, "seen_en": 0, **said}
    return client.post(reverse("report place", args=[report.pk, code]), asked)


def test_the_list_says_what_to_do_first(client, person, db):
    client.force_login(person("reader"))

    page = client.get(reverse("reports")).content.decode()

    assert "pejl report annual" in page
    assert "Lav rapporten" not in page


def test_a_consultant_makes_one(consultant, round_):
    answered = consultant.post(reverse("make report"), {"year": 2025})

    assert answered["Location"] == reverse("report", args=[Report.objects.get().pk])
    assert Report.objects.get().made_by == "consultant"


@pytest.mark.parametrize("role", ["reader", "invoice_payer"])
def test_a_reader_reads_and_neither_makes_nor_writes(client, person, report, role):
    client.force_login(person(role))

    assert client.get(reverse("report", args=[report.pk])).status_code == 200
    assert client.post(reverse("make report"), {"year": 2025}).status_code == 404
    assert client.get(reverse("report words", args=[report.pk])).status_code == 404
    assert post(client, report, da="Nej.").status_code == 404


def test_a_consultant_of_one_unit_does_not_write_for_all(client, person, report):
    client.force_login(person("consultant", Unit.objects.create(name="Skolen")))

    assert client.get(reverse("report words", args=[report.pk])).status_code == 404
    assert post(client, report, da="Nej.").status_code == 404


def test_the_page_says_what_the_paper_says(consultant, report):
    page = consultant.get(reverse("report", args=[report.pk])).content.decode()

    assert "På kurs: 60,4" in page
    assert "Fejl registreres ikke." in page
    assert report.digest in page
    assert "Tallene svarer til kontrolsummen." in page


def test_the_page_says_where_the_figures_were_altered(consultant, report):
    Report.objects.update(frozen=report.frozen.replace("4127848.11", "5127848.11"))

    page = consultant.get(reverse("report", args=[report.pk])).content.decode()

    assert "Tallene svarer ikke til kontrolsummen" in page


def test_what_people_write_is_no_html(consultant, report):
    post(consultant, report, da="<script>x</script> & co.")

    page = consultant.get(reverse("report", args=[report.pk])).content.decode()

    assert "&lt;script&gt;x&lt;/script&gt; &amp; co." in page


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Vi nåede 80 procent.", "Tallet 80 er skrevet ind"),
        ("Vi nåede {tallet}.", "{tallet} er ikke et mærke"),
        ("Godt gået 😀", "Tegnet 😀 kan ikke trykkes"),
    ],
)
def test_words_the_report_cannot_stand_by_are_refused(consultant, report, words, reason):
    page = post(consultant, report, da=words).content.decode()

    assert reason in page
    assert Words.objects.count() == 0


def test_each_language_has_its_own_marks(consultant, report):
    page = post(consultant, report, en="The share is {tal}.").content.decode()

    assert "{tal} er ikke et mærke" in page


def test_words_are_saved_in_both_languages(consultant, report):
    post(consultant, report, da="Vi har spurgt.", en="We asked.")

    assert set(Words.objects.values_list("language", "text")) == {
        ("da", "Vi har spurgt."),
        ("en", "We asked."),
    }


def test_one_who_came_second_sees_both_and_may_save_again(consultant, report):
    post(consultant, report, da="Den første.")

    page = post(consultant, report, da="Den anden.").content.decode()

    assert "En anden har skrevet her imens" in page
    assert "Den anden." in page
    assert "Den første." in page
    assert 'name="seen_da" value="1"' in page


def test_a_place_the_report_does_not_have_is_not_there(consultant, report):
    assert consultant.get(reverse("report place", args=[report.pk, "NO-RULE"])).status_code == 404


@pytest.mark.parametrize(
    ("language", "name"), [("da", "aarsrapport-2025.pdf"), ("en", "yearly-report-2025.pdf")]
)
def test_the_pdf_is_handed_out_in_the_language_asked_for(consultant, report, language, name):
    answered = consultant.get(reverse("report pdf", args=[report.pk]), {"sprog": language})

    assert answered["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answered.content == paper(report, language).data


def test_a_file_is_checked_on_the_page(consultant, report):
    file = BytesIO(paper(report, "da").data)
    file.name = "rapport.pdf"

    page = consultant.post(reverse("check report"), {"file": file}).content.decode()

    assert "byte for byte" in page
    assert reverse("report", args=[report.pk]) in page


def test_no_file_is_said(consultant, db):
    page = consultant.post(reverse("check report")).content.decode()

    assert "form-error-message" in page


def test_bearings_of_a_rule_that_is_gone_make_no_report(consultant, round_):
    round_.bearings.filter(rule="BAL-QUALITY").update(rule="BAL-OLD")

    page = consultant.post(reverse("make report"), {"year": 2025}, follow=True).content.decode()

    assert "Regler er taget ud siden pejlingerne: BAL-OLD" in page
    assert Report.objects.count() == 0
