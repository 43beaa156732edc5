/** As payroll sends it: jobs of the back office, and none that says who serves customers. */
export const PAYROLL = `NIK;Nama;Jabatan;Departemen;NIK Atasan;No HP
2001;Bambang Wijaya;Direktur;Kantor;;0812 1000 2001
2002;Ratna Kusumawardani;Kepala Unit;Toko;2001;0812 1000 2002
2003;Budi Santoso;Staf;Toko;2002;0812 1000 2003
2004;Siti Rahmawati;Staf Pembukuan;Kantor;2001;0812 1000 2004
2005;Sukarti;Staf;Toko;2002;0812 1000 2005
`;
