import { $api } from '../../api/api';
import { inLanguageName } from '../../language/spoken-languages';
import { useLanguage } from '../../language/use-language';

/** What skills are called in the catalogue, and languages by themselves. */
export function useWantName(): (kind: 'skill' | 'language', key: string) => string {
  const { said, language } = useLanguage();
  const { data } = $api.useQuery('get', '/v1/skills', {}, { staleTime: 300_000 });
  return (kind, key) => {
    if (kind === 'language') return inLanguageName(key, language);
    const skill = data?.skills.find((each) => each.key === key);
    return skill ? said(skill.name) : key;
  };
}
