"""The addresses of requirements and of the lists they stand on."""

from django.urls import path

from pejl.library.views import lists, requirements

urlpatterns = [
    path("krav/", requirements.index, name="library"),
    path("krav/<slug:code>/", requirements.requirement, name="requirement"),
    path("kravlister/", lists.lists, name="requirement_lists"),
    path("kravlister/ny/", lists.begin, name="begin_list"),
    path("kravlister/indsaet/", lists.insert, name="insert_requirement"),
    path("kravlister/<int:pk>/", lists.one, name="requirement_list"),
    path("kravlister/<int:pk>/word/", lists.word, name="requirement_list_word"),
    path("kravlister/krav/<int:pk>/ud/", lists.remove, name="remove_requirement"),
    path("kravlister/krav/<int:pk>/ny-version/", lists.renew, name="renew_requirement"),
]
