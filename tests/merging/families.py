"""Three other families of names for the people of the seed article, with spellings that vary in the same way.

Each variant is a spelling in use for the same native name: another romanization of it, a step through Russian, or the
feminine form of a surname.
"""

from typing import Final

KOREAN: Final = {
    "Lee Il-gyu": "Park Chol-min",
    "Lee": "Park",
    "Li": "Pak",
    "Kim Jong Un": "Choi Sung Min",
    "Kim Jong-un": "Choi Sung-min",
    "Kim": "Choi",
    "Kims": "Chois",
    "Kim Ju-ae": "Choi Ji-ae",
    "Kim Ju-ye": "Choi Ji-ye",
    "Joo-ae": "Jee-ae",
    "Zhu Ye": "Zhi Ye",
    "Donald Trump": "Moon Jae-in",
    "Trump": "Moon",
}

ARABIC: Final = {
    "Lee Il-gyu": "Khalid al-Masri",
    "Lee": "Masri",
    "Li": "El-Masry",
    "Kim Jong Un": "Moammar Gadhafi",
    "Kim Jong-un": "Muammar Gaddafi",
    "Kim": "Gadhafi",
    "Kims": "Gadhafis",
    "Kim Ju-ae": "Aisha Gaddafi",
    "Kim Ju-ye": "Ayesha Qaddafi",
    "Joo-ae": "Aicha",
    "Zhu Ye": "Aysha",
    "Donald Trump": "Hosni Mubarak",
    "Trump": "Mubarak",
}

RUSSIAN: Final = {
    "Lee Il-gyu": "Sergei Kovalyov",
    "Lee": "Kovalyov",
    "Li": "Kovalev",
    "Kim Jong Un": "Dmitri Orlov",
    "Kim Jong-un": "Dmitry Orlov",
    "Kim": "Orlov",
    "Kims": "Orlovs",
    "Kim Ju-ae": "Yulia Orlova",
    "Kim Ju-ye": "Julia Orlova",
    "Joo-ae": "Yuliya",
    "Zhu Ye": "Iuliia",
    "Donald Trump": "Boris Yeltsin",
    "Trump": "Yeltsin",
}

FAMILIES: Final = {"korean": KOREAN, "arabic": ARABIC, "russian": RUSSIAN}
