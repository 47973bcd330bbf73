const author = 'Ada';
export default ({ title }) => <p title={author}>{title}</p>;
