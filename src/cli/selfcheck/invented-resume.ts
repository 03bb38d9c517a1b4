/** The résumé that is imported when no file is given: JSON Resume 1.0.0, of nobody. */
export const INVENTED_RESUME = JSON.stringify({
  basics: {
    name: 'Mei Tanaka 田中 芽衣',
    label: 'Software developer',
    email: 'mei.tanaka@people.example',
    phone: '+81 3 0000 0000',
    summary: 'Writes programs that millers like.',
    location: { city: '東京', countryCode: 'JP', address: '1-2-3 Invented' },
  },
  work: [
    {
      name: 'Example Mills',
      position: 'Developer',
      startDate: '2020-04',
      endDate: '2024-03',
      highlights: ['Flour'],
    },
  ],
  education: [
    { institution: 'Example University', area: 'Informatics', studyType: 'BSc', endDate: '2020-03' },
  ],
  skills: [{ name: 'TypeScript', level: 'expert' }],
  languages: [{ language: '日本語', fluency: 'native' }],
});
