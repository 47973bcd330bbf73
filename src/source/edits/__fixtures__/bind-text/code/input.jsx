export default ({ title, author }) => <p title={author}>{title.slice(1)}</p>;
