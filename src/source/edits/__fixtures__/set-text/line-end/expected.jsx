export default () => <p>{'a\nb'}</p>;
