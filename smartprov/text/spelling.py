"""Frequent slips of Indonesian spelling and the standard form of each, after the dictionary of the language agency."""

from __future__ import annotations

from collections.abc import Mapping

_PAIRS = """
aktifitas aktivitas, aktip aktif, efektip efektif, efektifitas efektivitas, produktifitas produktivitas,
kreatifitas kreativitas, analisa analisis, menganalisa menganalisis, apotik apotek, atlit atlet, azas asas,
cidera cedera, definitip definitif, diagnosa diagnosis, ekstrim ekstrem, e-goverment e-government, goverment government,
hakekat hakikat, himbauan imbauan, menghimbau mengimbau, hipotesa hipotesis, hirarki hierarki, hutang utang,
ijin izin, perijinan perizinan, mengijinkan mengizinkan, infra-struktur infrastruktur, infrastuktur infrastruktur,
insfrastruktur infrastruktur, intregasi integrasi, jadual jadwal, jaman zaman, karir karier, katagori kategori,
kwalitas kualitas, kwantitas kuantitas, kwitansi kuitansi, komplek kompleks, komoditi komoditas, kongkrit konkret,
konkrit konkret, konsekwen konsekuen, konsekwensi konsekuensi, managemen manajemen,
managament manajemen, menejemen manajemen, mempengaruhi memengaruhi, mentaati menaati,
merubah mengubah, dirubah diubah, metoda metode, milyar miliar, trilyun triliun, nasehat nasihat, negri negeri,
nomer nomor, nopember november, pebruari februari, obyek objek, subyek subjek,
obyektif objektif, orisinil orisinal, otentik autentik, pasca-panen pascapanen,
perduli peduli, praktek praktik, prakteknya praktiknya, presentase persentase, prosentase persentase,
propinsi provinsi, prosedurnal prosedural, rangking peringkat, realisir realisasi, resiko risiko,
beresiko berisiko, sekedar sekadar, sistim sistem, sistimatis sistematis, sinergitas sinergi,
standarisasi standardisasi, sub-dimensi subdimensi, sub-kegiatan subkegiatan, supir sopir,
survai survei, tauladan teladan, tehnik teknik, tehnis teknis, tehnologi teknologi, technologi teknologi,
tekhnologi teknologi, teritorri teritori, trampil terampil, ketrampilan keterampilan,
tranparan transparan, transparansi-nya transparansinya, tranportasi transportasi, trasportasi transportasi,
urusan-nya urusannya, varitas varietas, wewenangan kewenangan, masarakat masyarakat,
masyrakat masyarakat, masyarkat masyarakat, kementrian kementerian, kabupeten kabupaten,
kabupatan kabupaten, kecematan kecamatan,
pemerinah pemerintah, pemerintahaan pemerintahan, pemerintha pemerintah, pembangungan pembangunan,
pembanguanan pembangunan, pelayananan pelayanan, pelayanaan pelayanan, anggararan anggaran, angaran anggaran,
dearah daerah, daerha daerah, progam program, programm program, stategi strategi, startegi strategi,
indikasator indikator, inidikator indikator, kebijakaan kebijakan, kebjakan kebijakan,
pelaksanan pelaksanaan, pelaksaan pelaksanaan, perencanan perencanaan, penyelengaraan penyelenggaraan,
penyelenggaran penyelenggaraan, peningktan peningkatan, penigkatan peningkatan, berdasrkan berdasarkan,
digitalisai digitalisasi, informasii informasi, infromasi informasi, komunikasii komunikasi, inovsi inovasi,
terintegerasi terintegrasi, aplikaasi aplikasi, aplkasi aplikasi, sehinga sehingga, dngan dengan,
denagn dengan, utuk untuk, unutk untuk, yagn yang, yng yang, pda pada, tersebt tersebut, memilki memiliki,
mengunakan menggunakan, penguna pengguna, pengunaan penggunaan, ketersedian ketersediaan, tahaap tahap
"""

STANDARD: Mapping[str, str] = dict(pair.split() for pair in _PAIRS.replace("\n", " ").split(",") if pair.strip())
