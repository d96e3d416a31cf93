import type { Language } from './languages.ts';

/** First and last names that invented customers are put together from. */
export interface NameLists {
  first: readonly string[];
  last: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const CUSTOMER_NAMES: Record<Language, NameLists> = {
  Norwegian: {
    first: words(
      'Åse Øyvind Kari Torbjørn Ragnhild Håkon Solveig Sindre Marit Bjørnar Tiril Eirik',
    ),
    last: words(
      'Bjørkli Fjelldal Åsheim Nordvik Hauglie Sætre Kvamme Myrvang Tveitå Lund Øygard Rønnes',
    ),
  },
  Swedish: {
    first: words('Åke Maja Göran Elsa Björn Tuva Lennart Saga Märta Viggo Ebba Sören'),
    last: words(
      'Ängström Björkqvist Sandell Hällgren Nyström Dahlbo Öhrn Lindvall Forsgren Hedmark Åkerlid Wiklund',
    ),
  },
  Danish: {
    first: words('Søren Mette Asger Birgitte Jørgen Signe Rasmus Kirstine Bjarke Ane Troels Dagny'),
    last: words(
      'Nørby Østergren Kjærholm Vestby Holmgård Bæklund Skovsted Damkjær Lyngby Rosenvang Møllegård Fynbo',
    ),
  },
  English: {
    first: words('Alice Edmund Harriet Rowan Zoë Piotr Niamh Callum Agnieszka Dylan Imogen Owen'),
    last: words(
      'Ashdown Merrow Wąsik Fairley Thornby Zając Penhale Croft Kowalik Hartwell Eastby Loxley',
    ),
  },
  Finnish: {
    first: words('Väinö Hilja Eero Päivi Tapio Lempi Jyri Säde Onni Tyyne Ilmari Sirkka'),
    last: words(
      'Mäkelänniemi Järvikoski Lehtovaara Hämelä Koskenpää Rantakylä Ylönen Saloharju Niittylä Pöyhölä Tuulimäki Aarnio',
    ),
  },
  German: {
    first: words(
      'Jürgen Käthe Lukas Anneliese Götz Frieda Matthis Brünhild Ulrich Lotte Rainer Änne',
    ),
    last: words(
      'Grünwaldt Hügelmann Rösner Bachstedt Müllheim Weißbach Kleefeld Försterling Tannhof Seebrück Löwenau Ostermoor',
    ),
  },
};
