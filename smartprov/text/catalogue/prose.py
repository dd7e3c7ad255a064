"""Rules over running text."""

from __future__ import annotations

from smartprov.text.catalogue.rule import Stage, rule

PROSE = {
    "typed-number": rule(
        Stage.CHAPTERS,
        "Angka yang diketik benar hari ini dan keliru setelah perubahan berikutnya.",
        "A typed number is right today and wrong after the next change.",
        bad="Menurut [@src-a], 24 dari 27 daerah sudah bermasterplan.",
        good="Menurut [@src-a], {{ facts['…'].value }} dari {{ facts['…'].of }} daerah sudah bermasterplan.",
    ),
    "stale-number": rule(
        Stage.CHAPTERS,
        "Angka dalam naskah yang berbeda dari tabel membuat pembaca meragukan keduanya.",
        "A number in the text that differs from the tables makes readers doubt both.",
        bad="Rencana ini memuat 34 program.   # programs.count = 35",
        good="Rencana ini memuat {{ programs.count }} program.",
    ),
    "wrong-share": rule(
        Stage.CHAPTERS,
        "24 dari 27 adalah 88,9%, tetapi pernah diberitakan sebagai 80%.",
        "24 of 27 is 88.9%, yet it was once reported as 80%.",
        bad="Sebanyak 12 dari 15 desa, atau sekitar 85 persen, sudah tersambung [@src-a].",
        good="Sebanyak 12 dari 15 desa, atau 80 persen, sudah tersambung [@src-a]. Batas minimalnya 75 persen [@src-a].",
        source="Fokusjabar, 25 Oktober 2023; Pemda DIY, 12 Juli 2023",
    ),
    "number-format": rule(
        Stage.CHAPTERS,
        "Penulisan angka yang beragam menyebabkan salah baca nilai.",
        "Numbers written in several ways are misread.",
        bad="Biayanya Rp 1.500.000 atau Rp. 2.500,- menurut [@src-a]; naik 41.5 persen, yaitu 1,500,000 warga.",
        good="Biayanya Rp1.500.000,00 menurut [@src-a]; naik 41,5 persen, yaitu 1.500.000 warga.",
        source="Indonesiabaik.id, cara penulisan rupiah yang benar; EYD V, tanda titik dan koma",
    ),
    "number-without-source": rule(
        Stage.CHAPTERS,
        "Pernyataan faktual tanpa sumber tidak dapat diperiksa.",
        "A statement of fact without a source cannot be checked.",
        bad="Sebanyak 412 desa belum tersambung, dan 35 persen warganya bekerja di kota.",
        good="Sebanyak 412 desa belum tersambung [@src-a]. Rapatnya 45 menit; targetnya 500 desa.",
        source="ITB, Evaluating the Quality of Smart City Plan in Indonesia",
    ),
    "ambiguous-region": rule(
        Stage.CHAPTERS,
        "Enam nama di Jawa Barat dipakai baik oleh kabupaten maupun kota.",
        "Six names in West Java belong to both a kabupaten and a kota.",
        bad="Warga Bandung menunggu lebih lama daripada warga Bogor.",
        good="Warga Kota Bandung menunggu lebih lama daripada warga Bogor di Bandung Barat.",
        source="Kepmendagri 300.2.2-2430/2025, kode wilayah",
    ),
    "typed-reference": rule(
        Stage.CHAPTERS,
        "Nomor tabel dan bab bergeser setiap kali naskah bertambah.",
        "Numbers of tables and chapters move whenever the text grows.",
        bad="Rinciannya ada pada Tabel 4.2 dan Bab IV.",
        good="Pasal itu ada dalam Bab IV Peraturan Daerah; lihat [](#pendahuluan).",
    ),
    "wrong-weekday": rule(
        Stage.CHAPTERS,
        "Hari yang tidak cocok dengan tanggalnya berarti salah satunya keliru.",
        "A weekday that does not fit its date means that one of the two is wrong.",
        bad="Rapat diadakan pada Selasa, 25 Oktober 2023, lalu Rabu (12/07).",
        good="Rapat diadakan pada Rabu, 25 Oktober 2023, lalu Rabu (12/07).",
    ),
    "abbreviation-undefined": rule(
        Stage.CHAPTERS,
        "Pembaca dari luar pemerintahan tidak mengenal singkatannya.",
        "Readers from outside the government do not know the abbreviation.",
        bad="Rencana ini menunjang RPJMD.",
        good="Rencana Pembangunan Jangka Menengah Daerah (RPJMD) ditunjang. RPJMD itu berlaku.",
        source="EYD V, singkatan dan akronim",
    ),
    "abbreviation-expansion": rule(
        Stage.CHAPTERS,
        "Kepanjangan yang keliru menyebar dari satu naskah ke naskah lain.",
        "A wrong long form spreads from one text to the next.",
        bad="Rencana Program Jangka Menengah Daerah (RPJMD)",
        good="Rencana Pembangunan Jangka Menengah Daerah (RPJMD)",
        source="RPJMD as expanded by two news outlets, Desember 2023",
    ),
    "name-spelling": rule(
        Stage.CHAPTERS,
        "Nama lembaga dan orang harus sama di seluruh buku.",
        "Names of agencies and people have to be the same throughout.",
        bad="Dinas Komunikasi dan Informasi bekerja dengan Dinas Kesehatan Rakyat.",
        good="Dinas Komunikasi dan Informatika Provinsi bekerja dengan Dinas Kesehatan.",
    ),
    "common-typo": rule(
        Stage.CHAPTERS,
        "Ejaan tidak baku mengurangi kepercayaan pada isinya.",
        "Non-standard spelling lowers the trust in what is said.",
        bad="Analisa ini memuat resiko yang yang besar.",
        good="Analisis ini memuat risiko yang besar; kata-kata dipilih baik-baik.",
        source="Kamus Besar Bahasa Indonesia",
    ),
    "legal-force": rule(
        Stage.CHAPTERS,
        "Komitmen dan penetapan adalah dua hal; hanya penetapan yang memberi kekuatan hukum.",
        "Commitment and adoption are two things; only adoption gives legal force.",
        bad="Rencana ini berkekuatan hukum tetap bagi semua perangkat daerah.",
        good="Rencana ini belum berkekuatan hukum.",
    ),
    "picture-resolution": rule(
        Stage.FILES,
        "Gambar yang kasar tidak terbaca pada kertas.",
        "A coarse picture cannot be read on paper.",
        bad="![Loket](../../assets/foto.png)   # 300 × 200",
        good="![Loket](../../assets/foto.png)   # 1600 × 1067",
    ),
}
