import { type ReactNode, useId } from 'react';
import type { SnippetError } from '../../../freeze/snippets/meta-card.ts';
import { Segments } from '../../parts/Segments.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import type { PageValues, SiteValues } from './page-values.ts';
import styles from './TagValues.module.css';

interface TagValuesProps {
  site: SiteValues;
  page: PageValues;
  onSite: (change: Partial<SiteValues>) => void;
  onPage: (change: Partial<PageValues>) => void;
  error: SnippetError | null;
}

/** The form behind the tags: first the page, then the site. */
export function TagValues({ site, page, onSite, onPage, error }: TagValuesProps) {
  const pageRow = (name: Exclude<keyof PageValues, 'pageType'>, label: string, placeholder?: string) => (
    <Row
      label={label}
      value={page[name]}
      onChange={(value) => onPage({ [name]: value })}
      placeholder={placeholder}
      error={error?.field === name ? error.message : undefined}
    />
  );
  const siteRow = (name: keyof SiteValues, label: string, placeholder?: string) => (
    <Row
      label={label}
      value={site[name]}
      onChange={(value) => onSite({ [name]: value })}
      placeholder={placeholder}
      error={error?.field === name ? error.message : undefined}
    />
  );
  return (
    <div className={styles.form}>
      {pageRow('title', 'Title')}
      {pageRow('description', 'Description')}
      {pageRow('path', 'Path')}
      <Line label="Type">
        <Segments
          name="Type of page"
          fill
          segments={[
            { id: 'website', label: 'Website' },
            { id: 'article', label: 'Article' },
            { id: 'profile', label: 'Profile' },
          ]}
          value={page.pageType}
          onChange={(pageType) => onPage({ pageType })}
        />
      </Line>
      {page.pageType === 'article' && (
        <>
          {pageRow('author', 'Author')}
          {pageRow('publishedTime', 'Published', '2026-11-14')}
          {pageRow('modifiedTime', 'Changed', '2026-11-20')}
          {pageRow('section', 'Section')}
          {pageRow('tags', 'Tags', 'queues, postgres')}
        </>
      )}
      {page.pageType === 'profile' && (
        <>
          {pageRow('firstName', 'First name')}
          {pageRow('lastName', 'Last name')}
          {pageRow('username', 'User name')}
        </>
      )}
      {pageRow('twitterCreator', 'Author on X', '@mira')}
      {pageRow('plainImageUrl', 'For Google', 'https:// of a picture without text')}
      {siteRow('siteName', 'Site name')}
      {siteRow('locale', 'Locale', 'en_GB')}
      {siteRow('twitterSite', 'Site on X', '@northbound')}
      {siteRow('fediverseCreator', 'Fediverse', '@mira@mastodon.social')}
      {siteRow('themeColour', 'Colour', '#ea5430')}
    </div>
  );
}

interface RowProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder: string | undefined;
  error: string | undefined;
}

function Row({ label, value, onChange, placeholder, error }: RowProps) {
  const id = useId();
  return (
    <Line label={label} htmlFor={id}>
      <TextInput
        id={id}
        value={value}
        onChange={onChange}
        outlined
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(error === undefined ? {} : { error })}
      />
    </Line>
  );
}

function Line({ label, htmlFor, children }: { label: string; htmlFor?: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span>{label}</span>}
      {children}
    </div>
  );
}
