export function ResumesPage() { return null; }
