/** A name as it is written, and in the letters that usernames and addresses mostly use. */
export type Name = readonly [written: string, latin: string];
type Names = readonly [Name, ...Name[]];

export interface People {
  /** How often these names turn up among all. */
  readonly weight: number;
  readonly first: Names;
  readonly last: Names;
  /** A phone number; each # becomes a digit. */
  readonly phone: string;
}

/** `Zoë` or, where the letters are others, `Анна=anna`; parted by spaces. */
function names(list: string): Names {
  const [first = ["", ""], ...more] = list.split(" ").map((entry): Name => {
    const [written = "", letters] = entry.split("=");
    return [written, letters ?? toLatin(written)];
  });
  return [first, ...more];
}

function toLatin(written: string): string {
  return written
    .replace(/ø/g, "o")
    .replace(/ł/gi, "l")
    .replace(/ß/g, "ss")
    .replace(/ı/g, "i")
    .normalize("NFKD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}

/** Common names of many places and scripts. */
export const PEOPLES: readonly [People, ...People[]] = [
  {
    weight: 30,
    first: names(
      "Emma Olivia Noah Liam James Grace Henry Chloe Jack Ruby Owen Saoirse",
    ),
    last: names(
      "Smith Jones Taylor Brown Williams O’Brien Wilson Murphy Clark Walker Hughes Byrne",
    ),
    phone: "+44 20 7946 0###",
  },
  {
    weight: 15,
    first: names(
      "Anna Lukas Mia Jürgen Käthe Felix Lena Björn Jonas Ulrike Oskar Zoë",
    ),
    last: names(
      "Müller Schmidt Schneider Fischer Weber Hartmann Krüger Köhler Lange Groß Sørensen Andersen",
    ),
    phone: "+49 30 #### ####",
  },
  {
    weight: 12,
    first: names(
      "Lucía Mateo Sofía Hugo José María Inês João Beatriz Rafael Íñigo Núria",
    ),
    last: names(
      "García Fernández González Rodríguez Silva Santos Muñoz Peña Gonçalves Araújo Ibáñez Costa",
    ),
    phone: "+34 91 ### ## ##",
  },
  {
    weight: 10,
    first: names(
      "Chloé Louis Élodie François Amélie Chiara Giulia Luca Matteo Noémie Théo Alessia",
    ),
    last: names(
      "Martin Lefèvre Moreau Laurent Bélanger Rossi Russo Ferrari Esposito Bianchi Dubois Mercier",
    ),
    phone: "+33 1 ## ## ## ##",
  },
  {
    weight: 8,
    first: names(
      "Анна=anna Дмитрий=dmitri Ольга=olga Сергей=sergei Наталья=natalya Иван=ivan Олена=olena Тарас=taras",
    ),
    last: names(
      "Иванова=ivanova Петров=petrov Смирнова=smirnova Кузнецов=kuznetsov Шевченко=shevchenko Бондаренко=bondarenko",
    ),
    phone: "+380 44 ### ####",
  },
  {
    weight: 7,
    first: names(
      "伟=wei 芳=fang 秀英=xiuying 娜=na 强=qiang 敏=min 静=jing 磊=lei",
    ),
    last: names(
      "王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 赵=zhao",
    ),
    phone: "+86 10 #### ####",
  },
  {
    weight: 5,
    first: names(
      "さくら=sakura 陽菜=hina 大翔=hiroto 蓮=ren 結衣=yui 健太=kenta 美咲=misaki",
    ),
    last: names(
      "佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 渡辺=watanabe 伊藤=ito",
    ),
    phone: "+81 3 #### ####",
  },
  {
    weight: 4,
    first: names(
      "서연=seoyeon 민준=minjun 지우=jiwoo 하은=haeun 도윤=doyoon 예은=yeeun",
    ),
    last: names("김=kim 이=lee 박=park 최=choi 정=jung 강=kang"),
    phone: "+82 2 #### ####",
  },
  {
    weight: 5,
    first: names(
      "محمد=mohamed فاطمة=fatima أحمد=ahmed ليلى=leila عمر=omar نور=nour يوسف=youssef",
    ),
    last: names(
      "حداد=haddad الخطيب=alkhatib منصور=mansour نجار=najjar صالح=saleh عبدالله=abdullah",
    ),
    phone: "+20 2 #### ####",
  },
  {
    weight: 4,
    first: names(
      "राहुल=rahul प्रिया=priya अर्जुन=arjun दीपिका=deepika सुनील=sunil काव्या=kavya",
    ),
    last: names(
      "शर्मा=sharma सिंह=singh कुमार=kumar गुप्ता=gupta पटेल=patel वर्मा=verma",
    ),
    phone: "+91 11 #### ####",
  },
  {
    weight: 3,
    first: names(
      "Ελένη=eleni Γιώργος=giorgos Μαρία=maria Νίκος=nikos נועה=noa יוסף=yosef",
    ),
    last: names(
      "Παπαδόπουλος=papadopoulos Νικολάου=nikolaou כהן=cohen לוי=levi מזרחי=mizrahi",
    ),
    phone: "+30 21 #### ####",
  },
  {
    weight: 5,
    first: names(
      "Nguyễn Linh Minh Thảo Łukasz Agnieszka Ayşe Mehmet Çağla Kwame Amara Chidi",
    ),
    last: names(
      "Trần Phạm Hoàng Kowalski Wiśniewski Yılmaz Şahin Öztürk Okafor Mensah Nováková Dvořák",
    ),
    phone: "+48 22 ### ## ##",
  },
];

/** Domains kept for examples (RFC 2606); the first is where a third of all addresses lie. */
export const DOMAINS = [
  "example.com",
  "agency.example",
  "north.example",
  "example.org",
  "media.example.net",
  "partners.example.org",
  "example.net",
] as const;
