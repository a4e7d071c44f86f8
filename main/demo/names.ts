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

const latin = (first: string, ...more: string[]): Names => {
  const name = (written: string): Name => [
    written,
    written
      .normalize("NFKD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase(),
  ];
  return [name(first), ...more.map(name)];
};

const both = (first: string, ...more: string[]): Names => {
  const name = (pair: string): Name => {
    const [written = "", letters = ""] = pair.split(" ");
    return [written, letters];
  };
  return [name(first), ...more.map(name)];
};

/** Common names of many places and scripts. */
export const PEOPLES: readonly [People, ...People[]] = [
  {
    weight: 30,
    first: latin(
      "Emma",
      "Olivia",
      "Noah",
      "Liam",
      "James",
      "Grace",
      "Henry",
      "Chloe",
      "Jack",
      "Ruby",
      "Owen",
      "Saoirse",
    ),
    last: latin(
      "Smith",
      "Jones",
      "Taylor",
      "Brown",
      "Williams",
      "O’Brien",
      "Wilson",
      "Murphy",
      "Clark",
      "Walker",
      "Hughes",
      "Byrne",
    ),
    phone: "+44 20 7946 0###",
  },
  {
    weight: 15,
    first: latin(
      "Anna",
      "Lukas",
      "Mia",
      "Jürgen",
      "Käthe",
      "Felix",
      "Lena",
      "Björn",
      "Jonas",
      "Ulrike",
      "Oskar",
      "Zoë",
    ),
    last: latin(
      "Müller",
      "Schmidt",
      "Schneider",
      "Fischer",
      "Weber",
      "Hartmann",
      "Krüger",
      "Köhler",
      "Lange",
      "Groß",
      "Sørensen",
      "Andersen",
    ),
    phone: "+49 30 #### ####",
  },
  {
    weight: 12,
    first: latin(
      "Lucía",
      "Mateo",
      "Sofía",
      "Hugo",
      "José",
      "María",
      "Inês",
      "João",
      "Beatriz",
      "Rafael",
      "Íñigo",
      "Núria",
    ),
    last: latin(
      "García",
      "Fernández",
      "González",
      "Rodríguez",
      "Silva",
      "Santos",
      "Muñoz",
      "Peña",
      "Gonçalves",
      "Araújo",
      "Ibáñez",
      "Costa",
    ),
    phone: "+34 91 ### ## ##",
  },
  {
    weight: 10,
    first: latin(
      "Chloé",
      "Louis",
      "Élodie",
      "François",
      "Amélie",
      "Chiara",
      "Giulia",
      "Luca",
      "Matteo",
      "Noémie",
      "Théo",
      "Alessia",
    ),
    last: latin(
      "Martin",
      "Lefèvre",
      "Moreau",
      "Laurent",
      "Bélanger",
      "Rossi",
      "Russo",
      "Ferrari",
      "Esposito",
      "Bianchi",
      "Dubois",
      "Mercier",
    ),
    phone: "+33 1 ## ## ## ##",
  },
  {
    weight: 8,
    first: both(
      "Анна anna",
      "Дмитрий dmitri",
      "Ольга olga",
      "Сергей sergei",
      "Наталья natalya",
      "Иван ivan",
      "Олена olena",
      "Тарас taras",
    ),
    last: both(
      "Иванова ivanova",
      "Петров petrov",
      "Смирнова smirnova",
      "Кузнецов kuznetsov",
      "Шевченко shevchenko",
      "Бондаренко bondarenko",
    ),
    phone: "+380 44 ### ####",
  },
  {
    weight: 7,
    first: both(
      "伟 wei",
      "芳 fang",
      "秀英 xiuying",
      "娜 na",
      "强 qiang",
      "敏 min",
      "静 jing",
      "磊 lei",
    ),
    last: both(
      "王 wang",
      "李 li",
      "张 zhang",
      "刘 liu",
      "陈 chen",
      "杨 yang",
      "黄 huang",
      "赵 zhao",
    ),
    phone: "+86 10 #### ####",
  },
  {
    weight: 5,
    first: both(
      "さくら sakura",
      "陽菜 hina",
      "大翔 hiroto",
      "蓮 ren",
      "結衣 yui",
      "健太 kenta",
      "美咲 misaki",
    ),
    last: both(
      "佐藤 sato",
      "鈴木 suzuki",
      "高橋 takahashi",
      "田中 tanaka",
      "渡辺 watanabe",
      "伊藤 ito",
    ),
    phone: "+81 3 #### ####",
  },
  {
    weight: 4,
    first: both(
      "서연 seoyeon",
      "민준 minjun",
      "지우 jiwoo",
      "하은 haeun",
      "도윤 doyoon",
      "예은 yeeun",
    ),
    last: both("김 kim", "이 lee", "박 park", "최 choi", "정 jung", "강 kang"),
    phone: "+82 2 #### ####",
  },
  {
    weight: 5,
    first: both(
      "محمد mohamed",
      "فاطمة fatima",
      "أحمد ahmed",
      "ليلى leila",
      "عمر omar",
      "نور nour",
      "يوسف youssef",
    ),
    last: both(
      "حداد haddad",
      "الخطيب alkhatib",
      "منصور mansour",
      "نجار najjar",
      "صالح saleh",
      "عبدالله abdullah",
    ),
    phone: "+20 2 #### ####",
  },
  {
    weight: 4,
    first: both(
      "राहुल rahul",
      "प्रिया priya",
      "अर्जुन arjun",
      "दीपिका deepika",
      "सुनील sunil",
      "काव्या kavya",
    ),
    last: both(
      "शर्मा sharma",
      "सिंह singh",
      "कुमार kumar",
      "गुप्ता gupta",
      "पटेल patel",
      "वर्मा verma",
    ),
    phone: "+91 11 #### ####",
  },
  {
    weight: 3,
    first: both(
      "Ελένη eleni",
      "Γιώργος giorgos",
      "Μαρία maria",
      "Νίκος nikos",
      "נועה noa",
      "יוסף yosef",
    ),
    last: both(
      "Παπαδόπουλος papadopoulos",
      "Νικολάου nikolaou",
      "כהן cohen",
      "לוי levi",
      "מזרחי mizrahi",
    ),
    phone: "+30 21 #### ####",
  },
  {
    weight: 5,
    first: latin(
      "Nguyễn",
      "Linh",
      "Minh",
      "Thảo",
      "Łukasz",
      "Agnieszka",
      "Ayşe",
      "Mehmet",
      "Çağla",
      "Kwame",
      "Amara",
      "Chidi",
    ),
    last: latin(
      "Trần",
      "Phạm",
      "Hoàng",
      "Kowalski",
      "Wiśniewski",
      "Yılmaz",
      "Şahin",
      "Öztürk",
      "Okafor",
      "Mensah",
      "Nováková",
      "Dvořák",
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
