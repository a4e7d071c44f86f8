import type { PeopleInWords } from "./names.ts";

/** Common names of places that write otherwise than in Latin letters. */
export const otherPeoples: readonly PeopleInWords[] = [
  {
    weight: 4,
    first: [
      `Анна=anna Ольга=olga Наталья=natalya Олена=olena Екатерина=ekaterina Мария=maria Татьяна=tatyana
      Ирина=irina Светлана=svetlana Юлия=yulia Дарья=darya Полина=polina Ксения=ksenia Вера=vera Людмила=lyudmila
      Надежда=nadezhda Елизавета=elizaveta Алёна=alyona`,
    ],
    last: [
      [
        `Ивано=ivano Петро=petro Смирно=smirno Кузнецо=kuznetso Попо=popo Соколо=sokolo Лебеде=lebede Козло=kozlo Морозо=morozo
      Волко=volko Павло=pavlo Семёно=semyono Голубе=golube Виноградо=vinogrado Богдано=bogdano Воробьё=vorobyo
      Фёдоро=fyodoro Михайло=mikhailo Беляе=belyae Тарасо=taraso`,
        "ва=va вская=vskaya вич=vich венко=venko",
      ],
    ],
    phone: "+380 44 ### ####",
  },
  {
    weight: 5,
    first: [
      `Дмитрий=dmitri Сергей=sergei Иван=ivan Тарас=taras Алексей=alexei Николай=nikolai Андрій=andriy
      Михаил=mikhail Владимир=vladimir Игорь=igor Олександр=oleksandr Пётр=pyotr Максим=maxim Георги=georgi
      Юрий=yuri Антон=anton Кирилл=kirill Богдан=bohdan Артём=artyom`,
    ],
    last: [
      "Шевченко=shevchenko Бондаренко=bondarenko Коваленко=kovalenko Мельник=melnyk Кравчук=kravchuk",
      [
        `Попо=popo Соколо=sokolo Лебеде=lebede Козло=kozlo Морозо=morozo Волко=volko Павло=pavlo Семёно=semyono
        Голубе=golube Виноградо=vinogrado Богдано=bogdano Воробьё=vorobyo Фёдоро=fyodoro Михайло=mikhailo
        Беляе=belyae Тарасо=taraso Ковалё=kovalyo Зайце=zaitse Соловьё=solovyo Орло=orlo`,
        "в=v вский=vsky вич=vich венко=venko вчук=vchuk",
      ],
    ],
    phone: "+380 44 ### ####",
  },
  {
    weight: 7,
    first: [
      "伟=wei 芳=fang 娜=na 强=qiang 敏=min 静=jing 磊=lei 洋=yang 艳=yan 勇=yong",
      [
        "秀=xiu 建=jian 志=zhi 晓=xiao 文=wen 雨=yu 思=si 子=zi 海=hai 国=guo 丽=li 明=ming 春=chun 佳=jia",
        "英=ying 华=hua 强=qiang 明=ming 婷=ting 涵=han 轩=xuan 平=ping 军=jun 玲=ling 杰=jie 琳=lin 豪=hao",
      ],
    ],
    last: [
      `王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 赵=zhao 吴=wu 周=zhou 徐=xu 孙=sun 马=ma 朱=zhu
      胡=hu 郭=guo 何=he 高=gao 林=lin 罗=luo 郑=zheng 梁=liang 谢=xie 宋=song 唐=tang 许=xu 韩=han 冯=feng
      邓=deng 曹=cao 彭=peng 曾=zeng 萧=xiao 田=tian 董=dong 欧阳=ouyang 司马=sima 诸葛=zhuge 上官=shangguan`,
    ],
    phone: "+86 10 #### ####",
  },
  {
    weight: 5,
    first: [
      `さくら=sakura 陽菜=hina 大翔=hiroto 蓮=ren 結衣=yui 健太=kenta 美咲=misaki ひなた=hinata 葵=aoi 悠真=yuma
      あかり=akari 翔太=shota みお=mio 拓海=takumi ゆうき=yuki 直樹=naoki かおり=kaori 誠=makoto 恵子=keiko
      マリア=maria ケン=ken エミリ=emiri アンナ=anna つばさ=tsubasa はるか=haruka 一郎=ichiro 和子=kazuko`,
    ],
    last: [
      "佐藤=sato 鈴木=suzuki 高橋=takahashi 渡辺=watanabe 伊藤=ito 小林=kobayashi 加藤=kato",
      [
        `山=yama 川=kawa 田=ta 中=naka 石=ishi 木=ki 松=matsu 竹=take 小=ko 大=o 西=nishi 東=higashi 北=kita
        上=ue 村=mura 森=mori 池=ike 藤=fuji 青=ao 岡=oka`,
        "本=moto 田=da 村=mura 口=guchi 崎=saki 島=shima 井=i 野=no 原=hara 沢=zawa 川=gawa 木=ki",
      ],
    ],
    phone: "+81 3 #### ####",
  },
  {
    weight: 4,
    first: [
      [
        "서=seo 민=min 지=ji 하=ha 도=do 예=ye 수=su 현=hyun 은=eun 준=jun 태=tae 유=yu 승=seung 채=chae",
        "연=yeon 준=jun 우=woo 은=eun 윤=yoon 아=ah 호=ho 진=jin 영=young 현=hyun 빈=bin 원=won",
      ],
    ],
    last: [
      `김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 장=jang 임=lim 한=han 오=oh 서=seo 신=shin
      권=kwon 황=hwang 안=ahn 송=song 류=ryu 전=jeon 홍=hong 고=ko 문=moon 양=yang 손=son 배=bae 백=baek
      허=heo 남궁=namgung 독고=dokgo`,
    ],
    phone: "+82 2 #### ####",
  },
  {
    weight: 5,
    first: [
      `محمد=mohamed فاطمة=fatima أحمد=ahmed ليلى=leila عمر=omar نور=nour يوسف=youssef مريم=mariam علي=ali
      زينب=zainab خالد=khaled سارة=sara حسن=hassan هدى=huda إبراهيم=ibrahim رانيا=rania كريم=karim دينا=dina
      طارق=tariq سلمى=salma مصطفى=mustafa ياسمين=yasmin بلال=bilal`,
    ],
    last: [
      "منصور=mansour صالح=saleh عبدالله=abdullah بن_سعيد=binsaeed",
      [
        "ال=al أبو_=abu بن_=bin",
        `خطيب=khatib حداد=haddad نجار=najjar مصري=masri شامي=shami بغدادي=baghdadi حسين=hussein قاسم=qasim
        سعيد=saeed فارس=fares ناصر=nasser راشد=rashid هاشم=hashem زهراني=zahrani عمري=omari تميمي=tamimi
        جابر=jaber خوري=khoury سالم=salem رشيد=rasheed`,
      ],
    ],
    phone: "+20 2 #### ####",
  },
  {
    weight: 2,
    first: [
      `נועה=noa יוסף=yosef תמר=tamar דוד=david מאיה=maya איתי=itai שרה=sarah אורי=uri יעל=yael משה=moshe
      רבקה=rivka עידו=ido הילה=hila אברהם=avraham ליאור=lior דנה=dana`,
    ],
    last: [
      "כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz ביטון=biton אוחיון=ohayon שפירא=shapira",
      [
        "בן_=ben בר_=bar",
        "דוד=david חיים=haim שלום=shalom עמי=ami צבי=zvi נון=nun יוסף=yosef אור=or לב=lev",
      ],
      [
        "גולד=gold רוזן=rosen גרין=green וייס=weiss ליבר=lieber",
        "מן=man ברג=berg שטיין=stein פלד=feld",
      ],
    ],
    phone: "+972 3 ### ####",
  },
  {
    weight: 5,
    first: [
      `राहुल=rahul प्रिया=priya अर्जुन=arjun दीपिका=deepika सुनील=sunil काव्या=kavya अमित=amit नेहा=neha
      विक्रम=vikram अनिता=anita संजय=sanjay मीरा=meera रोहन=rohan पूजा=pooja मनोज=manoj सीता=sita आदित्य=aditya
      कमला=kamala हर्ष=harsh लक्ष्मी=lakshmi`,
    ],
    last: [
      `शर्मा=sharma सिंह=singh कुमार=kumar गुप्ता=gupta पटेल=patel वर्मा=verma यादव=yadav मिश्रा=mishra जोशी=joshi
        चौधरी=chaudhary नायर=nair रेड्डी=reddy मेहता=mehta अग्रवाल=agarwal पांडे=pandey त्रिपाठी=tripathi`,
      [
        "देव=dev राम=ram श्री=shri भट्ट=bhatt गोपाल=gopal विश्व=vishwa चंद्र=chandra",
        "नाथ=nath दास=das राज=raj पाल=pal कर=kar मूर्ति=murthy",
      ],
    ],
    phone: "+91 11 #### ####",
  },
  {
    weight: 3,
    first: [
      `Ελένη=eleni Γιώργος=giorgos Μαρία=maria Νίκος=nikos Κατερίνα=katerina Δημήτρης=dimitris Σοφία=sofia
      Γιάννης=yannis Αγγελική=angeliki Παναγιώτης=panagiotis Χριστίνα=christina Σπύρος=spyros Ιωάννα=ioanna`,
    ],
    last: [
      "Νικολάου=nikolaou Αντωνίου=antoniou Βασιλείου=vasileiou",
      [
        `Παπαδ=papad Γεωργ=georg Δημητρ=dimitr Κωνσταντιν=konstantin Αναγνωστ=anagnost Χριστοδουλ=christodoul
        Σταυρ=stavr Θεοδωρ=theodor Πετρ=petr Αλεξανδρ=alexandr Μανωλ=manol Στεφαν=stefan`,
        "όπουλος=opoulos ίδης=idis άκης=akis άτος=atos έλλης=ellis",
      ],
    ],
    phone: "+30 21 #### ####",
  },
  {
    weight: 2,
    first: [
      `สมชาย=somchai สมหญิง=somying มาลี=malee ประเสริฐ=prasert สุดา=suda วิชัย=wichai อรุณ=arun กมล=kamon
      นภา=napa ธนา=thana พิมพ์ใจ=pimjai ชัยวัฒน์=chaiwat รัตนา=rattana ปิยะ=piya`,
    ],
    last: [
      [
        "ศรี=si สุข=suk ทอง=thong แสง=saeng บุญ=bun วงศ์=wong จันทร์=chan พงษ์=phong ชัย=chai เจริญ=charoen",
        "สวัสดิ์=sawat ใจ=jai ดี=di สุข=suk ชัย=chai งาม=ngam วัฒนา=watthana ศักดิ์=sak รัตน์=rat",
      ],
    ],
    phone: "+66 2 ### ####",
  },
];
