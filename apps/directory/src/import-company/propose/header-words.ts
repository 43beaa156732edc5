import type { ImportMapping } from '@sambung/contracts';

/** A field of a person, or half of their name. */
export type Recognised = keyof NonNullable<ImportMapping['employees']>['fields'] | 'firstName' | 'lastName';

/**
 * What payroll systems and people in Indonesia and elsewhere write above a column, in plain words. Order does not matter: the longest that is found counts.
 * Words that mean two things stand at both (`nama atasan` names a manager, but not by the number that tells people apart).
 */
export const HEADER_WORDS: Readonly<Record<Recognised, readonly string[]>> = {
  externalId: [
    'id',
    'nik',
    'nip',
    'nrp',
    'no induk',
    'nomor induk',
    'nomor induk karyawan',
    'nomor induk pegawai',
    'id karyawan',
    'id pegawai',
    'kode karyawan',
    'no karyawan',
    'nomor karyawan',
    'no pegawai',
    'employee id',
    'employee number',
    'employee no',
    'employee code',
    'emp id',
    'staff id',
    'staff number',
    'personnel number',
    'payroll number',
    'external id',
  ],
  name: ['nama', 'nama lengkap', 'nama karyawan', 'nama pegawai', 'name', 'full name', 'employee name', 'display name'],
  firstName: ['nama depan', 'first name', 'given name'],
  lastName: ['nama belakang', 'nama keluarga', 'last name', 'surname', 'family name'],
  active: [
    'aktif',
    'status aktif',
    'status karyawan',
    'status kerja',
    'active',
    'is active',
    'employment status',
    'status',
  ],
  roles: ['jabatan', 'posisi', 'pekerjaan', 'peran', 'role', 'roles', 'job', 'job title', 'title', 'position'],
  team: ['departemen', 'divisi', 'bagian', 'unit kerja', 'tim', 'department', 'division', 'team', 'dept', 'section'],
  site: [
    'cabang',
    'lokasi',
    'lokasi kerja',
    'kantor',
    'penempatan',
    'site',
    'branch',
    'location',
    'office',
    'work location',
  ],
  manager: [
    'atasan',
    'nik atasan',
    'id atasan',
    'atasan langsung',
    'manajer',
    'manager',
    'manager id',
    'supervisor',
    'supervisor id',
    'reports to',
    'line manager',
  ],
  deputy: ['pengganti', 'nik pengganti', 'id pengganti', 'wakil', 'deputy', 'deputy id', 'substitute', 'stand in'],
  skills: ['keahlian', 'keterampilan', 'kompetensi', 'skill', 'skills', 'competencies'],
  skillsAssessedOn: [
    'tanggal penilaian',
    'tgl penilaian',
    'dinilai pada',
    'tanggal sertifikat',
    'tgl sertifikat',
    'assessed on',
    'assessment date',
    'certified on',
    'certificate date',
  ],
  skillsExpireOn: ['berlaku sampai', 'berlaku hingga', 'masa berlaku', 'expires on', 'expiry date', 'valid until'],
  skillsAssessor: [
    'penilai',
    'dinilai oleh',
    'lembaga sertifikasi',
    'assessor',
    'assessed by',
    'certified by',
    'issued by',
  ],
  skillsGround: ['dasar penilaian', 'jenis penilaian', 'kind of evidence', 'evidence'],
  skillsReference: ['no sertifikat', 'nomor sertifikat', 'certificate number', 'certificate no'],
  languages: ['bahasa', 'language', 'languages'],
  workingHours: ['jam kerja', 'jadwal', 'jadwal kerja', 'shift', 'working hours', 'work hours', 'schedule', 'hours'],
  timeZone: ['zona waktu', 'time zone', 'timezone'],
  wrapUpSeconds: ['wrap up', 'wrap up seconds'],
  tags: ['label', 'tag', 'tags'],
  leaveFrom: [
    'mulai cuti',
    'cuti mulai',
    'tanggal mulai cuti',
    'cuti dari',
    'awal cuti',
    'leave from',
    'leave start',
    'absence from',
    'absent from',
  ],
  leaveUntil: [
    'selesai cuti',
    'cuti selesai',
    'tanggal selesai cuti',
    'cuti sampai',
    'akhir cuti',
    'leave until',
    'leave to',
    'leave end',
    'absence until',
    'absent until',
  ],
  leaveKind: ['jenis cuti', 'tipe cuti', 'alasan cuti', 'leave type', 'leave kind', 'absence type', 'absence reason'],
  extension: ['ekstensi', 'ext', 'extension', 'no ekstensi', 'pesawat'],
  phone: [
    'telepon',
    'telpon',
    'telp',
    'no telp',
    'no telepon',
    'nomor telepon',
    'hp',
    'no hp',
    'nomor hp',
    'no handphone',
    'handphone',
    'ponsel',
    'whatsapp',
    'wa',
    'no wa',
    'phone',
    'phone number',
    'mobile',
    'mobile phone',
    'mobile number',
    'cell phone',
  ],
  sip: ['sip', 'sip address', 'alamat sip'],
  email: ['email', 'e mail', 'surel', 'alamat email', 'email address', 'work email', 'email kantor'],
  chat: ['chat', 'slack', 'teams chat'],
  counter: ['loket', 'meja', 'counter', 'desk', 'window'],
};

/** `No. HP`, `no_hp` and `NoHp` are the same words. */
export function plainWords(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text is some header we know, exactly. */
export function isKnownHeader(text: string): boolean {
  return ALL.has(plainWords(text));
}
const ALL: ReadonlySet<string> = new Set(Object.values(HEADER_WORDS).flat());
