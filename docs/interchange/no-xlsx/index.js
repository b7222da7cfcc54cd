export default { set_fs() {} }
