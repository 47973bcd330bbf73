export default () => <img src='asset:a' alt="" />;
