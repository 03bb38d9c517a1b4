/**
 * The text of the script that a page of receipts carries. It comes as a module that holds it as a string, so that its
 * integrity is checked as every module's is.
 */
export async function loadReceiptVerifier(): Promise<string> {
  return (await import('virtual:receipt-verifier')).default;
}
