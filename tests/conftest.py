"""Settings every test shares."""

from hypothesis import HealthCheck, settings

# Machines differ in speed, and a whole case is a large thing to draw.
settings.register_profile(
    "house",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("house")
