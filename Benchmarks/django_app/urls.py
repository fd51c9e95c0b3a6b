from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from . import views

urlpatterns = [
    path("connexion", LoginView.as_view(template_name="login.html")),
    path("deconnexion", LogoutView.as_view()),
    path("journal", views.journal),
]
