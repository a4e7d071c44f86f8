import type { PeopleInWords } from "./names.ts";

/** Common names that are written in Latin letters; the first letters of rare last names make many more. */
export const latinPeoples: readonly PeopleInWords[] = [
  {
    weight: 28,
    first: [
      `Emma Olivia Noah Liam James Grace Henry Chloe Jack Ruby Owen Saoirse Amelia George Isla Oliver Ava Harry
      Mia Charlie Emily Thomas Sophie William Lucy Daniel Ella Samuel Alice Joseph Freya Edward Hannah Arthur
      Jessica Benjamin Charlotte Lewis Megan Ryan Rosie Callum Erin Finlay Holly Rhys Molly Connor Niamh Patrick
      Abigail Adam Bethany Aaron Eleanor Luke Matilda Nathan Zara Sean Caitlin Ethan Imogen Jacob Poppy Alexander`,
    ],
    last: [
      `Smith Jones Taylor Brown Williams O’Brien Wilson Murphy Clark Walker Hughes Byrne Davies Evans Thomas
        Roberts Johnson Wright Thompson White Edwards Hall Green Lewis Harris Clarke Jackson Wood Turner Martin
        Cooper Hill Ward Morris Moore King Baker Harrison Morgan Patterson Allen Scott Young Kelly Ryan O’Connor
        O’Neill Doyle McCarthy Gallagher MacDonald Campbell Stewart Robertson Fraser Hamilton Graham`,
      [
        `Ash Black Brad Brook Church Clay Cross Dal East Fair Hart Hay Holl Hun King Lang Lin Long Mar Mil Nor Oak
        Pem Rad Red Rock Rush Shel Stan Stock Sut Thorn Under Wal West Whit Wind Win`,
        "ton ford ley wood well field ham by worth more brook ridge",
      ],
    ],
    phone: "+44 20 7### ####",
  },
  {
    weight: 13,
    first: [
      `Anna Lukas Mia Jürgen Käthe Felix Lena Björn Jonas Ulrike Oskar Zoë Hannah Leon Sabine Maximilian Petra
      Paul Marie Finn Heike Elias Sophie Ben Karin Matthias Birgit Stefan Monika Andreas Susanne Wolfgang Jörg
      Günther Bärbel Ingeborg Kirsten Thorsten Sönke Antje Dörte Michaela Tobias Franziska Sebastian Katharina`,
    ],
    last: [
      `Müller Schmidt Schneider Fischer Weber Hartmann Krüger Köhler Lange Groß Meyer Wagner Becker Schulz
        Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krause Weiß
        Lorenz Jäger Vogel Böhm Winkler Kaiser Fuchs Keller Möller König`,
      [
        `Berg Stein Wald Linden Eichen Rosen Birken Hoch Nieder Ober Unter Alt Neu Schön Grün Kirch Mühl Brunn
        Acker Wiesen Buchen Tannen Hirsch Falken Silber`,
        "mann hauser bach berger feld meier thal hofer stätter huber brück reuter",
      ],
    ],
    phone: "+49 30 #### ####",
  },
  {
    weight: 6,
    first: [
      `Astrid Lars Ingrid Søren Freja Mads Åsa Björn Signe Magnus Linnéa Håkon Sigrid Jens Maja Erik Elsa Nils
      Kirsten Åke Solveig Øystein Tuva Anders Frida Rasmus Þóra Guðrún Jón Aino Eero Väinö Kaisa Juhani Päivi`,
    ],
    last: [
      "Lindqvist Sjöberg Bergström Nyström Østergaard Virtanen Mäkelä",
      [
        `Ander Jens Niel Han Peder Lar Peter Rasmus Joha Ol Erik Karl Svens Gustaf Per Ul Mag Mort Knud Søren
        Christen Eriks Berthel Iver`,
        "sen sson son",
      ],
      [
        "Lind Berg Sand Ek Hol Ny Ström Häll Lund Björk Dal Å",
        "gren ström qvist mark lund blad",
      ],
      [
        "Kos Niemi Lait Hein Hämä Karja Jokin Lehto Salo Ranta Saari",
        "nen lainen la koski",
      ],
    ],
    phone: "+45 ## ## ## ##",
  },
  {
    weight: 12,
    first: [
      `Lucía Mateo Sofía Hugo José María Inês João Beatriz Rafael Íñigo Núria Martín Paula Álvaro Daniela Diego
      Valeria Adrián Carmen Raúl Rocío Andrés Belén Joaquín Ángela Tomás Begoña Iván Sílvia Gonçalo Matilde
      Sebastião Conceição Thiago Larissa Vinícius Letícia Xavier Montserrat Óscar Ximena Agustín Guadalupe`,
    ],
    last: [
      `García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Silva Santos Muñoz Peña Gonçalves
        Araújo Ibáñez Costa Ferreira Oliveira Pereira Ruiz Jiménez Díaz Álvarez Romero Navarro Domínguez Vázquez`,
      [
        "García_ López_ Pérez_ Ruiz_ Gómez_ Díaz_ Silva_ Souza_ Alves_ Lima_ Vega_ Mora_ Soto_ Núñez_ Ramos_",
        `Herrera Castro Ortiz Rubio Marín Iglesias Medina Cortés Garrido Castillo Guerrero Lozano Cano Prieto
        Méndez Calvo Gallego Carrasco Duarte Barbosa Cardoso Teixeira Correia Azevedo`,
      ],
    ],
    phone: "+34 91 ### ## ##",
  },
  {
    weight: 10,
    first: [
      `Chloé Louis Élodie François Amélie Chiara Giulia Luca Matteo Noémie Théo Alessia Gabriel Léa Raphaël Manon
      Jérôme Zoé Benoît Maëlle Cédric Océane Grégoire Aurélie Étienne Lorenzo Francesca Alessandro Martina Davide
      Elisa Niccolò Beatrice Simone Ludovica Riccardo Geneviève Mathéo Solène Loïc`,
    ],
    last: [
      `Martin Lefèvre Moreau Laurent Bélanger Rossi Russo Ferrari Esposito Bianchi Dubois Mercier Bernard Petit
        Durand Leroy Roux Fournier Girard Lefebvre Faure Gauthier Tremblay Gagnon Côté Bouchard Colombo Ricci`,
      [
        "Beau Clair Belle Bois Haut Cham Gran Mont Roche Val Ville Mar",
        "mont champ fort court pré lieu vert bert chand",
      ],
      [
        "Bell Mart Camp Lomb Marin Gall Fabbr Vent Mor Sant Guid Bald Bert Cavall Pagan",
        "ini elli etti one ucci ani oni ardi",
      ],
    ],
    phone: "+33 1 ## ## ## ##",
  },
  {
    weight: 6,
    first: [
      `Łukasz Jakub Szymon Paweł Michał Krzysztof Tomáš Jiří Ondřej Václav Zdeněk Bartłomiej Stanisław Grzegorz
      István László Gergő Zoltán Bogdan Ștefan Mihai Marko Luka Nikola Žiga Matej Đorđe Željko Vytautas Jānis`,
    ],
    last: [
      "Nowak Wójcik Dvořák Novák Černý Procházka Kučera Nagy Kovács Tóth Szabó Ionescu Popescu Horvat",
      [
        "Kowal Wiśniew Lewandow Zieliń Szymań Dąbrow Kozłow Jankow Mazur Piotrow Grabow Pawłow Michal Nowic",
        "ski czyk icki owicz",
      ],
      [
        "Petro Jovano Marko Niko Stojano Pavlo Ivano Todoro Milo Radi",
        "vić v vski šević",
      ],
    ],
    phone: "+48 22 ### ## ##",
  },
  {
    weight: 6,
    first: [
      `Linh Minh Thảo Hương Đức Quỳnh Tuấn Ayşe Mehmet Çağla Kwame Amara Chidi Zeynep Emre Elif Oğuz İrem Burak
      Gül Şule Ngozi Adaeze Kofi Ama Thandiwe Sipho Wanjiku Otieno Fatou Siti Agus Dewi Putri Budi Nguyệt Hải
      Trang Phúc Olumide Folasade Tariq Aisha Makena`,
    ],
    last: [
      `Nguyễn Trần Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô Dương Okafor Mensah Adeyemi Nwosu Dlamini Mwangi Odhiambo Diallo
        Traoré Keïta Ndiaye Santoso Wijaya Hidayat Kusuma Pratama Owusu Boateng Achieng Chukwu`,
      [
        "Yıl Ak Kara Öz Demir Gün Ay Şah Er Koç Taş Kılıç Çel Al Tür Bay",
        "maz kaya türk can doğan in oğlu demir soy kan",
      ],
      ["Lê_ Trần_ Phan_ Huỳnh_", "Văn Thị Hữu Ngọc Quang Thanh"],
    ],
    phone: "+90 212 ### ## ##",
  },
];
