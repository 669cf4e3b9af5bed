/** The words of the import of contacts in the language of the page. */
import { useTranslation } from "../../../../../../components/translation.tsx";
import {
  type ContactWords,
  translateContacts,
} from "../../../../../../lib/i18n/contacts/translate-contacts.ts";

export function useContactWords(): ContactWords {
  return translateContacts(useTranslation().language);
}
