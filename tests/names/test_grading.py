import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.names import gradeweights, grading
from entities.names.division import syllables_of
from entities.names.prepared import Role, make_part
from entities.names.relation import are_syllables, beside_weight
from entities.names.sound import similarity
from entities.names.tables import rows
from entities.names.writing import one_script
from tests.calibration.fit import token_features

WEIGHTS = {row["feature"]: float(row["weight"]) for row in rows("token_weights")}
PLAIN = str.maketrans("ščü", "scu", "-")
TOKENS = st.text("aeioknrstvzščü-", min_size=1, max_size=14).filter(lambda text: text.strip("-"))


def reference(a, b):
    """The sum of the weights of the named features: slow and plain, rounded so that the order of sums shows nowhere."""
    total = round(sum(WEIGHTS.get(feature, 0.0) for feature in token_features(a, b)), 9)
    return max(gradeweights.LEAST, min(gradeweights.GRADES, round(total / gradeweights.STEP)))


NAMES = st.sampled_from(
    ("johnson", "johnston", "perry", "berry", "mario", "maria", "michel", "michele", "renee", "rene")
)


@given(TOKENS | NAMES, TOKENS | NAMES, st.booleans(), st.sampled_from((Role.UNKNOWN, Role.GIVEN)))
def test_the_grade_is_the_sum_of_its_features(one, other, syllabic, role):
    a, b = (make_part(text, text.translate(PLAIN), "", role, east_asian=syllabic) for text in (one, other))
    if a.key == b.key:
        return
    known = a.is_known and b.is_known
    syllables = (a.syllabic or b.syllabic) and are_syllables(a, b)
    letters = grading.compare_letters(a.key, b.key, both_known=known, beside=beside_weight(a, b), syllables=syllables)
    level = grading.sound_level(similarity(a.sound, b.sound))
    if syllables and one_script(a.key, b.key) and len(syllables_of(a.text)) == len(syllables_of(b.text)):
        return  # what the syllables add one by one is tested beside the arrays
    fast = grading.grade(level, letters, syllabic=a.syllabic or b.syllabic)
    assert fast == reference(a, b)
    assert fast == gradeweights.LEAST or fast * gradeweights.STEP <= grading.ceiling(
        letters, syllabic=a.syllabic or b.syllabic
    )


@pytest.mark.parametrize(
    ("nearer", "further"),
    [(("vladimir", "vlamidir"), ("vladimir", "fidel")), (("haidai", "gaidai"), ("haidai", "lavrov"))],
)
def test_nearer_spellings_have_higher_grades(nearer, further):
    def grade(pair):
        a, b = (make_part(text, text, "", Role.UNKNOWN, east_asian=False) for text in pair)
        letters = grading.compare_letters(a.key, b.key, both_known=False)
        return grading.grade(grading.sound_level(similarity(a.sound, b.sound)), letters, syllabic=False)

    assert grade(nearer) > grade(further)
