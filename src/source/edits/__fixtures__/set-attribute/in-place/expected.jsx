export default () => <img src='asset:b' alt="" />;
