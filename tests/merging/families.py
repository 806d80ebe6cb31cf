"""Other families of names for the people of the seed article, with spellings that vary in the same way.

The Persian and the Ukrainian were written when the first three came out right, and came out right at the first look.

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

PERSIAN: Final = {
    "Lee Il-gyu": "Reza Hosseini",
    "Lee": "Hosseini",
    "Li": "Husseini",
    "Kim Jong Un": "Morteza Karimi",
    "Kim Jong-un": "Mortaza Karimi",
    "Kim": "Karimi",
    "Kims": "Karimis",
    "Kim Ju-ae": "Shirin Karimi",
    "Kim Ju-ye": "Sheereen Karimi",
    "Joo-ae": "Chirine",
    "Zhu Ye": "Shireen",
    "Donald Trump": "Hassan Tehrani",
    "Trump": "Tehrani",
}

UKRAINIAN: Final = {
    "Lee Il-gyu": "Serhiy Kovalenko",
    "Lee": "Kovalenko",
    "Li": "Kowalenko",
    "Kim Jong Un": "Volodymyr Bondar",
    "Kim Jong-un": "Volodimir Bondar",
    "Kim": "Bondar",
    "Kims": "Bondars",
    "Kim Ju-ae": "Halyna Bondar",
    "Kim Ju-ye": "Galyna Bondar",
    "Joo-ae": "Halina",
    "Zhu Ye": "Galina",
    "Donald Trump": "Petro Marchenko",
    "Trump": "Marchenko",
}

FAMILIES: Final = {"korean": KOREAN, "arabic": ARABIC, "russian": RUSSIAN, "persian": PERSIAN, "ukrainian": UKRAINIAN}
