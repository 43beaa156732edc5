import { $api } from '../../api/api';
import { useLanguage } from '../../language/use-language';

/** What skills are called in the catalogue, and languages by themselves. */
export function useWantName(): (kind: 'skill' | 'language', key: string) => string {
  const { said, language } = useLanguage();
  const { data } = $api.useQuery('get', '/v1/skills', {}, { staleTime: 300_000 });
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return (kind, key) => {
    if (kind === 'language') return languageName(names, key);
    const skill = data?.skills.find((each) => each.key === key);
    return skill ? said(skill.name) : key;
  };
}

function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // Well formed to the service, and not to this browser.
    return tag;
  }
}
