"""One week's events told twice, in English and in French, written for these tests; and who and what they name."""

ENGLISH = """\
Yulia Shevchenko arrives in Geneva

The Ukrainian negotiator Yulia Shevchenko arrived in Geneva on Monday for talks with her Russian colleague, Sergei
Gorbunov, on the exchange of prisoners. Shevchenko told reporters at the airport that she expected little.

"We have been here before," she said. Gorbunov, who had flown in from Moscow a day earlier, declined to answer
questions. The two are to be joined on Wednesday by Park Ji-hoon of South Korea, whose government has offered to pay
for the transport of the wounded.

Egypt's foreign minister, Mahmoud al-Sharif, will chair the meeting. Al-Sharif led a first round in Cairo in March,
which ended without a result after Gorbunov left early. Diplomats in London and Vienna say that the presence of Park
may help, since Seoul has kept its channels to Russia open.

Shevchenko will travel on to Germany on Friday. Ukraine wants Germany to take in three hundred of the wounded.
"""

FRENCH = """\
Ioulia Chevtchenko attendue à Genève

La négociatrice ukrainienne Ioulia Chevtchenko est arrivée lundi à Genève pour des entretiens avec son homologue
russe, Sergueï Gorbounov, sur l'échange de prisonniers. Devant la presse, Chevtchenko s'est montrée prudente.

« Nous avons déjà vécu cela », a déclaré la diplomate. Gorbounov, venu de Moscou la veille, n'a pas souhaité répondre
aux questions. Le Sud-Coréen Park Ji-hoon les rejoindra mercredi : la Corée du Sud a proposé de payer le transport des
blessés.

Le ministre des affaires étrangères de l'Égypte, Mahmoud al-Charif, présidera la réunion. Al-Charif avait conduit une
première rencontre au Caire en mars, qui s'était achevée sans résultat après le départ de Gorbounov. À Londres et à
Vienne, des diplomates jugent que la présence de Park pourrait aider, car Séoul a gardé le contact avec la Russie.

Chevtchenko se rendra vendredi en Allemagne. L'Ukraine souhaite que l'Allemagne accueille trois cents blessés.
"""

PEOPLE = (
    ("Yulia Shevchenko", "Ioulia Chevtchenko"),
    ("Sergei Gorbunov", "Sergueï Gorbounov"),
    ("Park Ji-hoon", "Park Ji-hoon"),
    ("Mahmoud al-Sharif", "Mahmoud al-Charif"),
)
PLACES = (
    ("Geneva", "Genève"),
    ("Moscow", "Moscou"),
    ("South Korea", "Corée du Sud"),
    ("Egypt", "Égypte"),
    ("Cairo", "Caire"),
    ("London", "Londres"),
    ("Vienna", "Vienne"),
    ("Seoul", "Séoul"),
    ("Russia", "Russie"),
    ("Germany", "Allemagne"),
    ("Ukraine", "Ukraine"),
)
